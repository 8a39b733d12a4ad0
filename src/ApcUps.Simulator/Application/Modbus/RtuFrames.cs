using System;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>
/// RTU frames as the unit's serial port takes them: id, request, CRC with its low byte first. Silence ends a frame, and silence
/// must lie before the next one in either direction.
/// </summary>
internal sealed class RtuFrames : IRequestFrames
{
    // Vendor's application note: a gap of more than 15 ms ends a frame; 35 ms must lie before a request. Clients that leave 22
    // were answered (observed), so this unit asks for no more than ends a frame.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(15);

    private const int BitsPerByte = 10;
    private const int LeastLength = 4;
    private const int MostLength = 256;

    private readonly RequestAnswers _answers;
    private readonly byte _unitId;
    private readonly TimeSpan _byteTime;
    private readonly byte[] _frame = new byte[MostLength];
    private int _count;
    private bool _tooEarly;
    private TimeSpan? _answerEnd;

    /// <summary>Creates the frames of one unit.</summary>
    /// <param name="answers">Answers the requests.</param>
    /// <param name="unitId">The unit's id.</param>
    /// <param name="baudRate">The line's speed; null if bytes pass at once.</param>
    public RtuFrames(RequestAnswers answers, byte unitId, int? baudRate)
    {
        _answers = answers;
        _unitId = unitId;
        _byteTime = baudRate is { } rate ? TimeSpan.FromTicks(TimeSpan.TicksPerSecond * BitsPerByte / rate) : TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <inheritdoc/>
    public byte[]? Hear(TimeSpan now, byte value)
    {
        var answer = Tick(now);
        if (_count == 0)
        {
            _tooEarly = now - _answerEnd < Silence;
        }

        if (_count < MostLength)
        {
            _frame[_count] = value;
        }

        // One more than fits marks a frame that is too long.
        _count = Math.Min(_count + 1, MostLength + 1);
        WakeAt = now + Silence;
        return answer;
    }

    /// <inheritdoc/>
    public byte[]? Tick(TimeSpan now)
    {
        if (now < WakeAt)
        {
            return null;
        }

        var answer = IsRequest() ? Frame(_answers.To(Request())) : null;
        _count = 0;
        WakeAt = TimeSpan.MaxValue;
        if (answer is not null)
        {
            _answerEnd = now + TimeSpan.FromTicks(_byteTime.Ticks * answer.Length);
        }

        return answer;
    }

    private bool IsRequest() =>
        !_tooEarly && _count is >= LeastLength and <= MostLength && _frame[0] == _unitId
        && RtuCheck.Crc(_frame, _count - 2) == (_frame[_count - 2] | (_frame[_count - 1] << 8));

    private byte[] Request()
    {
        var request = new byte[_count - 3];
        Array.Copy(_frame, 1, request, 0, request.Length);
        return request;
    }

    private byte[]? Frame(byte[]? answer)
    {
        if (answer is null)
        {
            return null;
        }

        var frame = new byte[answer.Length + 3];
        frame[0] = _unitId;
        answer.CopyTo(frame, 1);
        var crc = RtuCheck.Crc(frame, frame.Length - 2);
        frame[frame.Length - 2] = (byte)crc;
        frame[frame.Length - 1] = (byte)(crc >> 8);
        return frame;
    }
}

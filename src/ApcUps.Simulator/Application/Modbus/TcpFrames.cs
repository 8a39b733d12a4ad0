using System;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>
/// Modbus TCP as a network card takes it: transaction, protocol 0, length, unit id, request; no CRC. Requests behind one another
/// are answered one by one. Another id gets no answer.
/// </summary>
internal sealed class TcpFrames : IRequestFrames
{
    // ASSUMED. The stream cannot be found again behind garbage, and a client that is gone may leave half a request.
    private static readonly TimeSpan Forget = TimeSpan.FromMilliseconds(500);

    private const int HeadLength = 7;
    private const int MostStated = 254;

    private readonly RequestAnswers _answers;
    private readonly byte _unitId;
    private readonly byte[] _frame = new byte[HeadLength - 1 + MostStated];
    private int _count;
    private bool _lost;

    /// <summary>Creates the frames of one unit.</summary>
    /// <param name="answers">Answers the requests.</param>
    /// <param name="unitId">The unit's id.</param>
    public TcpFrames(RequestAnswers answers, byte unitId)
    {
        _answers = answers;
        _unitId = unitId;
    }

    /// <inheritdoc/>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    private int Stated => (_frame[4] << 8) | _frame[5];

    /// <inheritdoc/>
    public byte[]? Hear(TimeSpan now, byte value)
    {
        Tick(now);
        WakeAt = now + Forget;
        if (_lost)
        {
            return null;
        }

        _frame[_count++] = value;
        if (_count == HeadLength - 1)
        {
            _lost = _frame[2] != 0 || _frame[3] != 0 || Stated is < 2 or > MostStated;
        }

        if (_lost || _count < HeadLength || _count < HeadLength - 1 + Stated)
        {
            return null;
        }

        _count = 0;
        WakeAt = TimeSpan.MaxValue;
        return _frame[HeadLength - 1] == _unitId ? Frame(_answers.To(Request())) : null;
    }

    /// <inheritdoc/>
    public byte[]? Tick(TimeSpan now)
    {
        if (now >= WakeAt)
        {
            _count = 0;
            _lost = false;
            WakeAt = TimeSpan.MaxValue;
        }

        return null;
    }

    private byte[] Request()
    {
        var request = new byte[Stated - 1];
        Array.Copy(_frame, HeadLength, request, 0, request.Length);
        return request;
    }

    private byte[]? Frame(byte[]? answer)
    {
        if (answer is null)
        {
            return null;
        }

        var frame = new byte[HeadLength + answer.Length];
        frame[0] = _frame[0];
        frame[1] = _frame[1];
        frame[4] = (byte)((answer.Length + 1) >> 8);
        frame[5] = (byte)(answer.Length + 1);
        frame[6] = _unitId;
        answer.CopyTo(frame, HeadLength);
        return frame;
    }
}

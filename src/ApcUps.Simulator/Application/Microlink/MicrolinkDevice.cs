using System;
using System.Linq;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>
/// The unit's side of Microlink: it only ever answers, one row to one byte. What is known of refusals is little; ASSUMED here:
/// a wrong password ends the session in silence, a write to any other field is answered with the row unchanged, one with wrong
/// check bytes with silence, and so is a byte that asks for a next row when there is no session.
/// </summary>
internal sealed class MicrolinkDevice : IApplicationDevice
{
    private const byte Next = 0xfe;
    private const byte Init = 0xfd;
    private const byte Stop = 0xf7;
    private const int RepeatsBeforeReset = 3;

    // Measured on one unit (SMT750I).
    private static readonly TimeSpan SessionTime = TimeSpan.FromMilliseconds(730);

    private readonly UnitMap _map;
    private readonly MapRows _rows;
    private readonly RowSender _sender;
    private readonly WriteFrame _write = new();
    private TimeSpan _heardAt;
    private Phase _phase;
    private int _row;
    private int _repeats;
    private int _passes;
    private int _nonce = 0xf627;

    public MicrolinkDevice(Func<SimulatedReadings> readings, MicrolinkMap options)
    {
        _map = new(options);
        _rows = new(_map, readings);
        _sender = new(_rows, options);
    }

    private enum Phase
    {
        Idle,
        Dump,
        Monitor,
    }

    public TimeSpan WakeAt => TimeSpan.MaxValue;

    public void Hear(TimeSpan now, byte value)
    {
        _write.Elapse(now);
        if (now - _heardAt > SessionTime)
        {
            _phase = Phase.Idle;
        }

        _heardAt = now;
        if (_write.IsOpen || value < _map.Rows)
        {
            if (_write.Take(now, value))
            {
                Write();
                _write.Clear();
            }

            return;
        }

        _repeats = value == Init ? _repeats + 1 : 0;
        switch (value)
        {
            case Init when _phase == Phase.Idle || _repeats > RepeatsBeforeReset:
                Begin();
                break;
            case Init:
                _sender.Send(_row);
                break;
            case Next:
                Advance();
                break;
            case Stop:
                _phase = Phase.Idle;
                break;
            default:
                break;
        }
    }

    public void Tick(TimeSpan now)
    {
    }

    public byte[]? TakeOutput() => _sender.TakeOutput();

    private void Begin()
    {
        _phase = Phase.Dump;
        (_row, _repeats, _passes) = (0, 0, 0);
        _rows.Kept[UnitMap.Master] = [.. NewNonce(), 0, 0];
        _rows.Kept[UnitMap.Slave] = new byte[4];
        _rows.Kept[UnitMap.Accepted] = new byte[2];
        _sender.Send(0);
    }

    private void Advance()
    {
        if (_phase == Phase.Idle || (_phase == Phase.Dump && _row == _map.Rows - 1 && ++_passes > 1))
        {
            // Without a password it tells everything once more, and then nothing.
            return;
        }

        do
        {
            _row = _row + 1 < _map.Rows ? _row + 1 : FirstRow;
        }
        while (_phase == Phase.Dump && _rows.IsLate(_row));

        _sender.Send(_row);
    }

    // Older units leave the descriptor out once the password was accepted; newer ones, with wide rows, repeat all.
    private int FirstRow => _phase == Phase.Monitor && _map.Width == 16 ? UnitMap.DataRow : 0;

    private void Write()
    {
        if (_phase == Phase.Idle || !_write.IsSound)
        {
            return;
        }

        var slave = _map[UnitMap.Slave];
        if ((_write.Row * _map.Width) + _write.Offset == slave.Address && _write.Data.Length == slave.Size)
        {
            Judge(_write.Data);
        }
        else
        {
            _sender.Send(_write.Row);
        }
    }

    private void Judge(byte[] password)
    {
        if (!password.Skip(2).SequenceEqual(Proof(_rows.Kept[UnitMap.Master])))
        {
            _phase = Phase.Idle;
            return;
        }

        _rows.Kept[UnitMap.Slave] = password;
        _rows.Kept[UnitMap.Master] = [.. NewNonce(), .. Proof(password)];
        _rows.Kept[UnitMap.Accepted] = [0, 1];
        _phase = Phase.Monitor;
        _row = _map[UnitMap.Slave].Address / _map.Width;
        _sender.Send(_row);
    }

    private byte[] Proof(byte[] secret) => MicrolinkSums.Proof(_rows.Header(), _rows.Stored(UnitMap.Serial), [secret[0], secret[1]]);

    private byte[] NewNonce()
    {
        _nonce = (_nonce + 0x3dad) & 0xffff;
        return MapValues.Word(_nonce);
    }
}

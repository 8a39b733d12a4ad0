namespace ApcUps.Status.Microlink;

/// <summary>
/// One password, from the unit's own bytes, and what the unit makes of it. A password from a guessed byte can silence a unit
/// until its power is cut, so there is none if anything is missing, and never a second one behind one that was not accepted.
/// </summary>
internal sealed class Login
{
    public const string SerialPath = "2:4.9.40";
    public const string MasterPath = "2:4.8.6";
    public const string SlavePath = "2:4.8.5";
    private const string StatusPath = "2:4.8.9";

    private readonly MicrolinkUnit _unit;
    private readonly MicrolinkField _master;
    private readonly MicrolinkField _slave;
    private readonly MicrolinkField? _status;
    private readonly byte[] _expected;
    private byte[]? _nonce;
    private bool _isEchoed;
    private bool? _bit;

    private Login(MicrolinkUnit unit, FieldValues fields, MicrolinkField master, MicrolinkField slave, byte[] serial)
    {
        _unit = unit;
        _master = master;
        _slave = slave;
        _status = fields.Find(StatusPath);
        var nonce = unit.Memory.Copy(master.Address, 2);
        // Any host nonce will do, 00 00 too. This one differs from session to session, so that an old answer is no proof.
        byte[] hostNonce = [(byte)(nonce[0] ^ 0x5a), (byte)(nonce[1] ^ 0xa5)];
        var header = unit.Header.ToBytes();
        _expected = MicrolinkPassword.Proof(header, serial, hostNonce);
        SlaveRow = slave.Address / unit.Header.Width;
        Frame = MicrolinkFrame.Write(
            SlaveRow, slave.Address % unit.Header.Width, MicrolinkPassword.Slave(hostNonce, MicrolinkPassword.Proof(header, serial, nonce)));
    }

    public byte[] Frame { get; }

    /// <summary>The row that the unit answers with.</summary>
    public int SlaveRow { get; }

    /// <summary>True once the unit has accepted the password; it stays true if it forgets.</summary>
    public bool WasAccepted { get; private set; }

    /// <summary>True if the unit accepts it now. Without a status field it must do that the unit shows what was written.</summary>
    public bool IsAccepted => _status is null ? _isEchoed : _bit == true;

    /// <summary>True if the unit is in another session than the one that took the password, by its status or, without one, its nonce.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>False if the unit's proof of our nonce is wrong; null if it gave none yet.</summary>
    public bool? UnitIsProven { get; private set; }

    /// <summary>The password for a unit that was dumped just now; null with the reason if any of its bytes is missing.</summary>
    public static Login? For(MicrolinkUnit unit, out string? missing)
    {
        missing = unit.Fields is null ? "its map"
            : !IsWhole(unit, SerialPath) ? "its serial number"
            : !IsPassword(unit, MasterPath) ? "its master password"
            : !IsPassword(unit, SlavePath) ? "its slave password"
            : null;
        if (missing is not null)
        {
            return null;
        }

        var fields = unit.Fields!;
        var serial = fields.Bytes(fields.Find(SerialPath))!;
        return new(unit, fields, fields.Find(MasterPath)!, fields.Find(SlavePath)!, serial);
    }

    /// <summary>Takes a row that came behind the password; it is stored already.</summary>
    public void Hear(MicrolinkRow row)
    {
        _isEchoed = IsEcho(_unit.Memory.Copy(_slave.Address, MicrolinkPassword.Size));

        if (_status is not null && Touches(_status, row))
        {
            var last = _unit.Memory[_status.Address + _status.Size - 1];
            _bit = (last & 1) != 0;
            IsForgotten |= WasAccepted && _bit == false;
        }

        if (Touches(_master, row))
        {
            HearMaster(_unit.Memory.Copy(_master.Address, MicrolinkPassword.Size));
        }

        WasAccepted |= IsAccepted;
    }

    private bool IsEcho(byte[] slave)
    {
        // The data of a write begin behind row, offset and length.
        var isEcho = true;
        for (var i = 0; i < slave.Length; i++)
        {
            isEcho &= slave[i] == Frame[3 + i];
        }

        return isEcho;
    }

    private void HearMaster(byte[] master)
    {
        UnitIsProven ??= master[2] % 255 == _expected[0] && master[3] % 255 == _expected[1];
        IsForgotten |= _status is null && WasAccepted && _nonce is not null && (_nonce[0] != master[0] || _nonce[1] != master[1]);
        _nonce = master;
    }

    private static bool IsWhole(MicrolinkUnit unit, string path) => unit.Fields!.Bytes(unit.Fields.Find(path)) is not null;

    private static bool IsPassword(MicrolinkUnit unit, string path) =>
        unit.Fields!.Find(path) is { Size: MicrolinkPassword.Size } field
        && (field.Address % unit.Header.Width) + field.Size <= unit.Header.Width
        && unit.Memory.HasNow(field.Address, field.Size);

    private bool Touches(MicrolinkField field, MicrolinkRow row) =>
        field.Size > 0 && field.Address / _unit.Header.Width <= row.Number && row.Number <= (field.Address + field.Size - 1) / _unit.Header.Width;
}

using System;
using System.Linq;

namespace ApcUps.Status.Modbus;

/// <summary>One reading after another: what is still to be asked, what was told, and what that amounts to.</summary>
internal sealed class ModbusReading(StatusRequest request, ModbusFraming framing, Action<string> say)
{
    private readonly BlockQueue _queue = new(request.Raw);
    private readonly RegisterImage _image = new();
    private bool _isFirst = true;
    private bool _isProven;
    private string? _withheld;

    /// <summary>What to ask for now; null if the reading is whole.</summary>
    public RegisterBlock? Current => _queue.Current;

    /// <summary>True if there is something to report.</summary>
    public bool AnythingRead { get; private set; }

    /// <summary>Why the talk must end before the current block is asked for; null if it need not.</summary>
    public StatusEnd? Obstacle
    {
        get
        {
            var sku = Current == ReadPlan.Status && _isFirst ? new RegisterValues(_image).Text(548, 16) : null;
            return UpsFamilies.Of(sku) == UpsFamily.OtherMap
                ? new(StatusEndKind.Incomplete, $"{sku} has a register map of its own, which is not known here; only its identity was read")
                : null;
        }
    }

    public void Begin()
    {
        _queue.Begin(_isFirst);
        _image.ForgetChanging();
        _withheld = null;
        AnythingRead = false;
    }

    /// <summary>Takes the registers of the current block; gives an end if they show another device.</summary>
    public StatusEnd? Take(byte[] data)
    {
        var block = Current!;
        if (block == ReadPlan.Verification)
        {
            switch (VerificationBlock.Matches(data))
            {
                case false:
                    return new(StatusEndKind.Garbled, $"{block} do not hold what a Smart-UPS has there: another device, or its bytes in another order");
                case null:
                    say($"The unit has no values in {block} that would prove the register map.");
                    break;
                default:
                    _isProven = true;
                    break;
            }
        }

        AnythingRead |= block != ReadPlan.Verification;
        _image.Put(block.Register, data);
        _queue.Answered();
        return null;
    }

    /// <summary>Takes an exception for the current block; gives an end if there is no reading without it.</summary>
    public StatusEnd? Refuse(byte code)
    {
        var block = Current!;
        var refusal = $"the unit refuses {block}: {ExceptionText.Of(code)}";
        if (code is ExceptionText.IllegalAddress or ExceptionText.IllegalValue && _queue.Split())
        {
            say($"Asked for in parts: {refusal}.");
            return null;
        }

        if (block.Register == ReadPlan.Status.Register)
        {
            return new(StatusEndKind.Refused, refusal);
        }

        // An address that is refused by itself is one that the unit lacks.
        say($"Left out: {refusal}.");
        _withheld ??= block.IsOptional || code == ExceptionText.IllegalAddress ? null : refusal;
        _queue.Skip();
        return null;
    }

    /// <summary>Goes on without the current block, which stayed without an answer.</summary>
    public void Skip()
    {
        say($"Left out: there was no answer for {Current}.");
        _queue.Skip();
    }

    /// <summary>What the reading is once there is nothing more to ask.</summary>
    public StatusEnd Finish()
    {
        _isFirst = false;
        if (_withheld is { } withheld)
        {
            return new(StatusEndKind.Incomplete, withheld);
        }

        if (!Enumerable.Range(ReadPlan.Dynamic.Register, ReadPlan.Dynamic.Count).Any(r => _image.Word(r) is not null))
        {
            return new(StatusEndKind.Incomplete, $"the unit refuses its measurements, {ReadPlan.Dynamic}");
        }

        var status = ToStatus();
        return (status.Model ?? status.Sku ?? status.SerialNumber ?? status.FirmwareVersion) is not null
            ? new(StatusEndKind.Complete, "all was read")
            : new(StatusEndKind.Incomplete, _isProven
                ? "the unit does not say what it is"
                : "the unit does not say what it is, and nothing proves that its registers are those of a Smart-UPS");
    }

    public UpsStatus ToStatus()
    {
        var status = ModbusMapping.ToStatus(_image, framing == ModbusFraming.Tcp);
        status.Raw = request.Raw ? _image.ToRaw() : null;
        return status;
    }
}

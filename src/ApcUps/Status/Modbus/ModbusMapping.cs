using System;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Modbus;

/// <summary>Makes a reading of registers. Sources: the vendor's map 990-9840B; register 512 was seen on units.</summary>
public static class ModbusMapping
{
    /// <summary>What the registers say. Port and time are left to others.</summary>
    /// <param name="image">The registers.</param>
    /// <param name="isCard">True if a network card answers, which gives 0 where it has no value.</param>
    public static UpsStatus ToStatus(RegisterImage image, bool isCard)
    {
        var values = new RegisterValues(image);
        var status = new UpsStatus { Protocol = UpsProtocol.Modbus };
        Identify(values, status);
        var family = UpsFamilies.Of(status.Sku);
        if (family == UpsFamily.OtherMap)
        {
            return status;
        }

        StateMapping.Apply(values, family, status);
        Measure(values, status);
        status.Outlets = family == UpsFamily.TwoPhase ? null : OutletMapping.Read(values, isCard);
        if (isCard)
        {
            DropEmpty(status);
        }

        if (family == UpsFamily.TwoPhase)
        {
            // It has two phases, and the map does not say of which rating each one's percentage is.
            status.LoadWatt = null;
            status.Name = null;
            status.EnergyWattHour = null;
        }

        return status;
    }

    private static void Identify(RegisterValues values, UpsStatus status)
    {
        var firmware = values.Text(516, 8);
        var versions = firmware is null ? [] : new[] { firmware };
        status.ComponentVersions = firmware is null ? null : versions;
        status.FirmwareVersion = ComponentText.Version(versions, "UPS");
        status.HardwareId = values.Number(512) is { } id and not 0 ? id : ComponentText.HardwareId(versions);
        status.Model = values.Text(532, 16);
        status.Sku = values.Text(548, 16);
        status.SerialNumber = values.Text(564, 8);
        status.Name = values.Text(596, 8);
        status.ManufactureDate = values.Date(591);
        status.BatteryInstallDate = values.Date(595);
    }

    private static void Measure(RegisterValues values, UpsStatus status)
    {
        status.Runtime = values.LongNumber(128) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        status.ChargePercent = values.Scaled(130, 9);
        status.BatteryVoltage = values.SignedScaled(131, 5);
        status.BatteryReplaceDate = values.Date(133);
        status.TemperatureCelsius = values.SignedScaled(135, 7);
        status.LoadPercent = values.Scaled(136, 8);
        status.LoadWatt = values.Number(589) is { } rated and not 0 ? status.LoadPercent * rated / 100 : null;
        status.OutputCurrent = values.Scaled(140, 5);
        status.OutputVoltage = values.Scaled(142, 6);
        status.Frequency = values.Scaled(144, 7);
        status.EnergyWattHour = values.LongNumber(145);
        status.InputVoltage = values.Scaled(151, 6);
    }

    // Zeros that cannot be values are how a card says that it has none.
    private static void DropEmpty(UpsStatus status)
    {
        status.Frequency = status.Frequency == 0 ? null : status.Frequency;
        if (status.OutputVoltage == 0 && status.OutputOn != false)
        {
            status.OutputVoltage = null;
        }

        if (status.InputVoltage == 0 && status.State is { } state && (state & (UpsState.OnLine | UpsState.InputBad)) == UpsState.OnLine)
        {
            status.InputVoltage = null;
        }
    }
}

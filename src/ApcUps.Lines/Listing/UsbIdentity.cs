using System.IO;

namespace ApcUps.Lines.Listing;

/// <summary>What an USB adapter says of itself, read from the folder of /sys that describes it.</summary>
internal static class UsbIdentity
{
    /// <summary>Fills in what the nearest USB folder above a device's folder says; nothing for a port that is not USB.</summary>
    /// <param name="port">The port to describe.</param>
    /// <param name="device">The device's folder, without links.</param>
    public static void Describe(UpsPort port, string device)
    {
        for (var folder = device; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Read(folder, "idVendor") is { } vendor)
            {
                port.UsbVendorId = vendor.ToUpperInvariant();
                port.UsbProductId = Read(folder, "idProduct")?.ToUpperInvariant();
                port.SerialNumber = Read(folder, "serial");
                port.Manufacturer = Read(folder, "manufacturer");
                port.Description = Read(folder, "product");
                return;
            }
        }
    }

    private static string? Read(string folder, string file) => SmallFile.Text(Path.Combine(folder, file));
}

using System;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>Opens a port of the system patiently: one that was closed a moment ago may still be refused.</summary>
internal sealed class PortOpener(string address, string name)
{
    private const int Tries = 4;
    private const int BackOffMilliseconds = 100;

    /// <summary>Opens the port; tries up to 0.6 s while the refusal may pass.</summary>
    /// <exception cref="LineException">It cannot be opened.</exception>
    public ISerialDevice Open(int baudRate)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return SerialSupport.Open(address, name, baudRate);
            }
            catch (Exception e) when (PortTrouble.IsOne(e))
            {
                if (attempt == Tries || !MayPass(e))
                {
                    throw Explain(e);
                }

                Thread.Sleep(BackOffMilliseconds * attempt);
            }
        }
    }

    private static bool MayPass(Exception e) => SerialAddress.PortsAreFiles
        ? PortTrouble.ErrorNumber(e) is not { } number || !Errno.IsFinal(number)
        : e is UnauthorizedAccessException;

    private LineException Explain(Exception e) => SerialAddress.PortsAreFiles
        ? new OpenFailure(address, name).Explain(e, DeviceNode.Look(name), SmallFile.Text("/etc/group"))
        : new OpenFailure(address, name).Explain(e, null, null);
}

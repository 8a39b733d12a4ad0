using System.Collections.Generic;
using ApcUps.Lines;

namespace ApcUps.Commands.Ports;

/// <summary>The serial ports of this machine, as the commands and the completers see them. Opens none.</summary>
internal static class PortCatalog
{
    public static IReadOnlyList<UpsPort> List() => PortList.Read();
}

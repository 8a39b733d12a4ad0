using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>Lists the serial ports of one kind of system. Opens none.</summary>
internal interface IPortLister
{
    /// <summary>The ports in any order.</summary>
    IEnumerable<UpsPort> List();
}

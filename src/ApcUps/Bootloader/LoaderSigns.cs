using System;

namespace ApcUps.Bootloader;

/// <summary>What was recognised in what a unit says.</summary>
[Flags]
public enum LoaderSigns
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The banner: the unit has restarted into its loader.</summary>
    Banner = 1,

    /// <summary>The loader says that it has no application.</summary>
    NoApplication = 2,

    /// <summary>The loader says that a transfer failed or was not begun in time; it will ask again.</summary>
    TransferError = 4,

    /// <summary>The unit's application starts.</summary>
    ApplicationStarted = 8,

    /// <summary>A request for a transfer (C or NAK) that stands alone on the line.</summary>
    Prompt = 16,

    /// <summary>Text or bytes that no loader known to us says.</summary>
    Foreign = 32,

    /// <summary>Text of a loader that stays: a banner alone may come before an application starts.</summary>
    BackInLoader = NoApplication | TransferError,

    /// <summary>Any text that shows a unit in its loader, not in a transfer.</summary>
    LoaderText = Banner | NoApplication | TransferError,
}

namespace ApcUps.Commands.Asking;

/// <summary>What came of a question.</summary>
internal enum Answer
{
    /// <summary>Go ahead.</summary>
    Yes,

    /// <summary>The operator declined.</summary>
    No,

    /// <summary>-WhatIf: nothing is done and nothing is emitted.</summary>
    WhatIf,

    /// <summary>Nobody can be asked what must be asked.</summary>
    CannotAsk,
}

using System;

namespace ApcUps.Lines;

/// <summary>One way to keep a computer awake, until it is disposed of.</summary>
internal interface IAwakeHold : IDisposable
{
    /// <summary>Null if the computer is kept awake; else one sentence that says why not.</summary>
    string? Failure { get; }
}

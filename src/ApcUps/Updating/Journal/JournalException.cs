using System;

namespace ApcUps.Updating.Journal;

/// <summary>A journal cannot be read or written.</summary>
public sealed class JournalException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">The reason, as the end of a sentence.</param>
    /// <param name="inner">The system's own error.</param>
    public JournalException(JournalFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public JournalFault Fault { get; }
}

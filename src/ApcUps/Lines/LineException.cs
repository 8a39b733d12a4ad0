using System;

namespace ApcUps.Lines;

/// <summary>A line could not be opened or was lost. <see cref="Fault"/> tells which remedy applies.</summary>
public sealed class LineException : Exception
{
    /// <summary>Creates the exception for one line.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="address">The line, as the user named it.</param>
    /// <param name="message">One sentence for the user.</param>
    /// <param name="remedy">What to do about it, if more is known than the fault says: a group to join, a process to stop.</param>
    /// <param name="inner">The system's own error.</param>
    public LineException(LineFault fault, string address, string message, string? remedy = null, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        Address = address;
        Remedy = remedy;
    }

    /// <summary>What is wrong.</summary>
    public LineFault Fault { get; }

    /// <summary>The line, as the user named it.</summary>
    public string Address { get; }

    /// <summary>A remedy found on this machine, or null for the general one of the fault.</summary>
    public string? Remedy { get; }
}

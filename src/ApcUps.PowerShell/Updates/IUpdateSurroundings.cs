using System;
using System.Threading;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Ports;

namespace ApcUps.Commands.Updates;

/// <summary>What an update of one unit needs beside the line: the images' files, the person, the machine, the screen.</summary>
internal interface IUpdateSurroundings
{
    /// <summary>Lines and the time.</summary>
    ILines Lines { get; }

    /// <summary>The calendar's time, UTC.</summary>
    DateTime UtcNow { get; }

    /// <summary>Makes sure that nobody else updates this port; the lock is released by disposing of it.</summary>
    /// <exception cref="ApcUps.Lines.LineException">Another process does.</exception>
    IDisposable Lock(string port);

    /// <summary>The journal of a port, with what it says already; null if none is kept.</summary>
    /// <exception cref="Updating.Journal.JournalException">It cannot be read or written.</exception>
    JournalLease? Journal(string port);

    /// <summary>Where the journal of a port is, or would be; null if none is kept.</summary>
    string? JournalPath(string port);

    /// <summary>The transcript of a port; null if none is kept.</summary>
    string? Transcript(string port);

    /// <summary>Reads an image as it is on disk now.</summary>
    ImageFile? ReadImage(string path, out Problem? problem);

    /// <summary>What is known of this computer; from now on it is kept awake.</summary>
    Updating.MachineFacts Machine(string port);

    /// <summary>Waits until the person has no other unit on hand, and keeps others waiting until it is disposed of; null if the work was stopped first.</summary>
    IDisposable? Attend(CancellationToken stop);

    /// <summary>Asks the person, on the pipeline's thread.</summary>
    Answer Ask(Question question, CancellationToken stop, out Problem? problem);

    /// <summary>Shows what goes on. Called on the line's thread.</summary>
    void Show(EngineEvent value);
}

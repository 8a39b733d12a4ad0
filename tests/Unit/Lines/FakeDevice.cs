using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using ApcUps.Lines;

#pragma warning disable CA2213 // a reader thread may still be in the collection when the device is disposed of

namespace ApcUps.Tests.Unit.Lines;

/// <summary>A serial device whose bytes and failures a test sets.</summary>
internal sealed class FakeDevice : ISerialDevice
{
    private readonly BlockingCollection<byte[]> _incoming = [];

    public int BaudRate { get; set; } = 9600;

    public Exception? WriteError { get; set; }

    public List<TimeSpan> WriteWaits { get; } = [];

    public ManualResetEventSlim MayClose { get; } = new(initialState: true);

    public bool IsDisposed { get; private set; }

    public void Bring(params byte[] bytes) => _incoming.Add(bytes);

    /// <summary>Lets pending and later reads fail, as an unplugged adapter does.</summary>
    public void Unplug() => _incoming.CompleteAdding();

    public int Read(byte[] buffer, TimeSpan wait)
    {
        if (!_incoming.TryTake(out var bytes, wait))
        {
            return _incoming.IsAddingCompleted ? throw new IOException("gone") : 0;
        }

        bytes.CopyTo(buffer, 0);
        return bytes.Length;
    }

    public void Write(byte[] bytes, TimeSpan wait)
    {
        WriteWaits.Add(wait);
        if (WriteError is not null)
        {
            throw WriteError;
        }
    }

    public void Drain(TimeSpan wait)
    {
    }

    public void Dispose()
    {
        MayClose.Wait();
        IsDisposed = true;
        Unplug();
    }
}

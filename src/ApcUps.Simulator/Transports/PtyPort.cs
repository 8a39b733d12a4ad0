using System;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using ApcUps.Lines;
using ApcUps.Simulator.Native;

namespace ApcUps.Simulator.Transports;

/// <summary>
/// The unit's end of a pseudo terminal, whose path is the address. The other end is held open here as well, raw and without
/// echo, so that the terminal outlives each program that opens it. Linux and macOS (the latter not tried).
/// </summary>
internal sealed class PtyPort : ILine
{
    // What nobody reads for this long is dropped: a wire keeps nothing for a program that is not there yet, but a terminal
    // would keep old C, which a sender takes for answers.
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(2);

    private readonly Descriptor _controller;
    private readonly Descriptor _terminal;
    private TimeSpan? _unreadSince;

    public PtyPort(int? baudRate)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            throw new PlatformNotSupportedException("Windows has no pseudo terminals for serial programs: use the transport InProcess or Tcp.");
        }

        BaudRate = baudRate;
        _controller = new Descriptor(Checked(NativeMethods.PosixOpenpt(UnixFlags.Controller)));
        var path = new byte[256];
        Checked(NativeMethods.Grantpt(_controller));
        Checked(NativeMethods.Unlockpt(_controller));
        Checked(NativeMethods.PtsnameR(_controller, path, path.Length));
        _terminal = new Descriptor(Checked(NativeMethods.Open(path, UnixFlags.Terminal)));
        Address = Encoding.ASCII.GetString(path, 0, Array.IndexOf(path, (byte)0));
        MakeRaw();
    }

    public string Address { get; }

    public int? BaudRate { get; }

    public bool TrySetBaudRate(int baudRate) => false;

    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        if (!IsReadable(_controller, FineWait.WholeMilliseconds(wait)))
        {
            FineWait.Until(end);
            if (!IsReadable(_controller, 0))
            {
                return 0;
            }
        }

        return (int)Math.Max(0, NativeMethods.Read(_controller, buffer, buffer.Length));
    }

    /// <summary>Writes what there is room for; a full terminal loses the rest, as a receiver without room does.</summary>
    public void Write(byte[] bytes)
    {
        DropStale();
        _ = NativeMethods.Write(_controller, bytes, bytes.Length);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _controller.Dispose();
    }

    private static bool IsReadable(Descriptor descriptor, int milliseconds)
    {
        var poll = new PollDescriptor { Descriptor = descriptor.Number, Wanted = PollDescriptor.Readable };
        return NativeMethods.Poll(ref poll, 1, milliseconds) > 0;
    }

    private static int Checked(int result)
    {
        if (result >= 0)
        {
            return result;
        }

        var cause = new Win32Exception(Marshal.GetLastWin32Error());
        throw new IOException($"No pseudo terminal could be made: {cause.Message}.", cause);
    }

    private void MakeRaw()
    {
        var settings = new byte[256];
        Checked(NativeMethods.Tcgetattr(_terminal, settings));
        NativeMethods.Cfmakeraw(settings);
        Checked(NativeMethods.Tcsetattr(_terminal, 0, settings));
    }

    private void DropStale()
    {
        var now = SystemClock.Instance.Now;
        _unreadSince = IsReadable(_terminal, 0) ? _unreadSince ?? now : null;
        if (now - _unreadSince >= StaleAfter)
        {
            _ = NativeMethods.Tcflush(_terminal, UnixFlags.Received);
            _unreadSince = null;
        }
    }
}

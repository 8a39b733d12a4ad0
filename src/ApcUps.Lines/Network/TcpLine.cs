using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>A line over a TCP connection: a raw port of a console server or ser2net, or a Modbus TCP server. It has no speed here.</summary>
public sealed class TcpLine : ILine
{
    private static readonly TimeSpan PollAtMost = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;
    private readonly string _lostRemedy;
    private int _closed;

    internal TcpLine(string address, Socket socket, string lostRemedy)
    {
        Address = address;
        _socket = socket;
        _lostRemedy = lostRemedy;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public int? BaudRate => null;

    /// <inheritdoc/>
    public bool TrySetBaudRate(int baudRate) => false;

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        try
        {
            while (true)
            {
                var left = end - SystemClock.Instance.Now;
                var slice = left < TimeSpan.Zero ? TimeSpan.Zero : left > PollAtMost ? PollAtMost : left;
                if (_socket.Poll((int)(slice.Ticks / 10), SelectMode.SelectRead))
                {
                    var count = _socket.Receive(buffer);
                    return count > 0 ? count : throw Lost($"{Address} closed the connection.", null);
                }

                if (left <= PollAtMost)
                {
                    return 0;
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost($"The connection to {Address} was lost: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            throw Lost($"The connection to {Address} was lost: {e.Message}", e);
        }
    }

    /// <summary>Closes the connection; bytes already written still go out.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }

        _socket.Dispose();
    }

    private LineException Lost(string message, Exception? inner) =>
        new(LineFault.Lost, Address, message, _lostRemedy, inner);
}

using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ApcUps.Lines;

namespace ApcUps.Simulator.Transports;

/// <summary>
/// The unit's end of a TCP line: listens on a free port of the loopback address and serves one client after another. What
/// the unit says while nobody is connected is lost.
/// </summary>
internal sealed class LoopbackPort : ILine, IFirstClient
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private Socket? _client;

    public LoopbackPort(string scheme, int? baudRate)
    {
        BaudRate = baudRate;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(8);
        Address = string.Format(CultureInfo.InvariantCulture, "{0}://127.0.0.1:{1}", scheme, ((IPEndPoint)_listener.LocalEndPoint!).Port);
    }

    public string Address { get; }

    public int? BaudRate { get; }

    public bool TrySetBaudRate(int baudRate) => false;

    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        var source = _client ?? _listener;
        var ready = source.Poll(FineWait.WholeMilliseconds(wait) * 1000, SelectMode.SelectRead);
        if (!ready)
        {
            FineWait.Until(end);
            return 0;
        }

        return _client is null ? Accept() : Receive(buffer);
    }

    public void Write(byte[] bytes)
    {
        try
        {
            _client?.Send(bytes);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.WouldBlock)
        {
            // The client reads nothing: lost, as on a wire.
        }
        catch (SocketException)
        {
            Drop();
        }
    }

    public bool WaitForFirst(TimeSpan wait)
    {
        if (_client is null && _listener.Poll(FineWait.WholeMilliseconds(wait) * 1000, SelectMode.SelectRead))
        {
            Accept();
        }

        return _client is not null;
    }

    public void Dispose()
    {
        Drop();
        _listener.Dispose();
    }

    private int Accept()
    {
        _client = _listener.Accept();
        _client.NoDelay = true;
        _client.Blocking = false;
        return 0;
    }

    private int Receive(byte[] buffer)
    {
        try
        {
            var count = _client!.Receive(buffer);
            if (count > 0)
            {
                return count;
            }
        }
        catch (SocketException)
        {
            // Reset by the client: the same as a close.
        }

        Drop();
        return 0;
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }
}

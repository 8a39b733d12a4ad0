using System;
using System.Net.Sockets;

namespace ApcUps.Lines;

/// <summary>Opens raw TCP ports of console servers: <c>tcp://host:port</c>.</summary>
public sealed class TcpLineSource : ILineSource
{
    private static readonly TimeSpan ConnectAtMost = TimeSpan.FromSeconds(5);

    // A server that takes nothing for so long has lost its line or its mind.
    private const int SendAtMostMilliseconds = 10_000;

    /// <inheritdoc/>
    public bool Knows(string address) => TcpAddress.IsOne(address);

    /// <inheritdoc/>
    public ILine Open(string address, int baudRate)
    {
        var target = TcpAddress.Parse(address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            socket.SendTimeout = SendAtMostMilliseconds;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            Connect(socket, target, address);
            return new TcpLine(address, socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Connect(Socket socket, TcpAddress target, string address)
    {
        try
        {
            if (!socket.ConnectAsync(target.Host, target.Port).Wait(ConnectAtMost))
            {
                throw Unreachable(address, $"{target.Host} does not answer on port {target.Port}.", null);
            }
        }
        catch (AggregateException e) when (e.InnerException is SocketException inner)
        {
            throw Unreachable(address, Sentence(target, inner), inner);
        }
    }

    private static string Sentence(TcpAddress target, SocketException e) => e.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => $"{target.Host} refuses connections on port {target.Port}.",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"There is no host named {target.Host}.",
        _ => $"{target.Host} cannot be reached on port {target.Port}: {e.Message}",
    };

    private static LineException Unreachable(string address, string message, Exception? inner) =>
        new(LineFault.Unreachable, address, message, "Check the name, the port and that the console server is on.", inner);
}

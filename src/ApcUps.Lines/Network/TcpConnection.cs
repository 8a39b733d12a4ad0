using System;
using System.Net.Sockets;

namespace ApcUps.Lines;

/// <summary>Connects to what answers on a TCP port.</summary>
/// <param name="Address">The address as the user wrote it.</param>
/// <param name="Host">The host in it.</param>
/// <param name="Port">The port.</param>
/// <param name="UnreachableRemedy">What to do if nobody answers.</param>
/// <param name="LostRemedy">What to do if the connection is lost later.</param>
internal sealed record TcpConnection(string Address, string Host, int Port, string UnreachableRemedy, string LostRemedy)
{
    private static readonly TimeSpan ConnectAtMost = TimeSpan.FromSeconds(5);

    // A server that takes nothing for so long has lost its line or its mind.
    private const int SendAtMostMilliseconds = 10_000;

    /// <summary>Opens the connection.</summary>
    /// <exception cref="LineException">Nobody answers, or it is refused (<see cref="LineFault.Unreachable"/>).</exception>
    public TcpLine Open()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            socket.SendTimeout = SendAtMostMilliseconds;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            Connect(socket);
            return new TcpLine(Address, socket, LostRemedy);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Connect(Socket socket)
    {
        try
        {
            if (!socket.ConnectAsync(Host, Port).Wait(ConnectAtMost))
            {
                throw Unreachable($"{Host} does not answer on port {Port}.", null);
            }
        }
        catch (AggregateException e) when (e.InnerException is SocketException inner)
        {
            throw Unreachable(Sentence(inner), inner);
        }
    }

    private string Sentence(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => $"{Host} refuses connections on port {Port}.",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"There is no host named {Host}.",
        _ => $"{Host} cannot be reached on port {Port}: {e.Message}",
    };

    private LineException Unreachable(string message, Exception? inner) =>
        new(LineFault.Unreachable, Address, message, UnreachableRemedy, inner);
}

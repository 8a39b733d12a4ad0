using System;

namespace ApcUps.Lines;

/// <summary>
/// An open serial port of the system. Fails with the system's own exceptions. The one implementation over SerialPort
/// is named nowhere else, so that this assembly loads on hosts without System.IO.Ports.
/// </summary>
internal interface ISerialDevice : IDisposable
{
    /// <summary>The speed in baud.</summary>
    int BaudRate { get; set; }

    /// <summary>Reads what has come, waiting at most <paramref name="wait"/> for the first byte; 0 if none came.</summary>
    int Read(byte[] buffer, TimeSpan wait);

    /// <summary>Hands bytes to the driver, waiting at most <paramref name="wait"/> until it has taken all.</summary>
    /// <exception cref="TimeoutException">It has not.</exception>
    void Write(byte[] bytes, TimeSpan wait);

    /// <summary>Waits at most <paramref name="wait"/> until the driver has sent what it took.</summary>
    void Drain(TimeSpan wait);
}

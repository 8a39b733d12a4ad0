using System;

namespace ApcUps;

/// <summary>A simulated unit as it was at one moment. Plain data: it holds no handle and does not change by itself.</summary>
public sealed class UpsSimulator
{
    /// <summary>The name, which is the address <c>sim:NAME</c> for an in-process unit. Case does not matter.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address for -Port: <c>sim:NAME</c>, a pty's path, <c>tcp://127.0.0.1:PORT</c>, or <c>modbus://127.0.0.1:PORT</c>.</summary>
    public string Port { get; set; } = "";

    /// <summary>How the unit is reached.</summary>
    public SimulatorTransport Transport { get; set; }

    /// <summary>The hardware id: 17 means "ID17". An image can change it.</summary>
    public int HardwareId { get; set; }

    /// <summary>What the unit is doing.</summary>
    public SimulatorState State { get; set; }

    /// <summary>What it speaks while its application runs.</summary>
    public SimulatorProtocol Protocol { get; set; }

    /// <summary>What befalls it.</summary>
    public SimulatorCondition Condition { get; set; }

    /// <summary>The speed its line is paced at, in baud; null if bytes pass at once.</summary>
    public int? BaudRate { get; set; }

    /// <summary>The faults it was started with, as text.</summary>
    public string[] Fault { get; set; } = [];

    /// <summary>The version of its application, such as <c>07.1</c>; null while it has none.</summary>
    public string? FirmwareVersion { get; set; }

    /// <summary>The version of its loader, such as <c>07.20</c>; an image can replace it.</summary>
    public string LoaderVersion { get; set; } = "";

    /// <summary>How many transfers stored at least one block.</summary>
    public int Attempts { get; set; }

    /// <summary>How far the last attempt came, in 128-byte blocks.</summary>
    public int BlocksReceived { get; set; }

    /// <summary>The file with the bytes of the last attempt, as received and before they were judged; null before one ended.</summary>
    public string? ReceivedPath { get; set; }

    /// <summary>What became of the last attempt, as a sentence; null before one ended.</summary>
    public string? LastVerdict { get; set; }

    /// <summary>When the unit was started, UTC.</summary>
    public DateTime StartedAt { get; set; }
}

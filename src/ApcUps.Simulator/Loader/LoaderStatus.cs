namespace ApcUps.Simulator.Loader;

/// <summary>A simulated unit's condition at one moment; safe to read from any thread.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="HardwareId">Its hardware id, which an image can change.</param>
/// <param name="Attempts">Transfers that stored at least one block.</param>
/// <param name="BlocksReceived">How far the last attempt came, in 128-byte blocks.</param>
/// <param name="FirmwareVersion">The version of its application, or null while it has none.</param>
/// <param name="LoaderVersion">The version of its loader, which an image can replace.</param>
/// <param name="LastVerdict">What became of the last attempt, or null.</param>
/// <param name="ReceivedPath">The file that holds the last attempt's bytes, or null.</param>
public sealed record LoaderStatus(
    SimulatorState State,
    int HardwareId,
    int Attempts,
    int BlocksReceived,
    string? FirmwareVersion,
    string LoaderVersion,
    string? LastVerdict,
    string? ReceivedPath);

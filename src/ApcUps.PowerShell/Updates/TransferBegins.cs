namespace ApcUps.Commands.Updates;

/// <summary>What is shown from now on belongs to the transfer of this image.</summary>
/// <param name="Image">The image.</param>
internal sealed record TransferBegins(UpsFirmwareImage Image) : EngineEvent;

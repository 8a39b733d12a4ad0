namespace ApcUps.Firmware.Checks;

/// <summary>One thing that a check has to say.</summary>
/// <param name="Text">A sentence without its full stop.</param>
/// <param name="Offset">The byte of the file that it is about, if it is about one.</param>
internal readonly record struct CheckHit(string Text, long? Offset = null);

namespace ApcUps.Status.Microlink;

/// <summary>One field of a unit's memory, as the descriptor places it.</summary>
/// <param name="Path">
/// The full path: each open namespace (<c>2:</c>), collection (<c>4.</c>) and element of an indexed collection (<c>3D[0].</c>),
/// then the id, ids in upper-case hexadecimal, the index in decimal. <c>2:4.9.40</c> is the serial number. Fillers repeat a path.
/// </param>
/// <param name="Id">The last id of the path.</param>
/// <param name="Address">Where its first byte stands.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="IsSkipped">Marked with F5: it has its place, but the descriptor says not to use it (one reading of an unclear mark).</param>
public sealed record MicrolinkField(string Path, int Id, int Address, int Size, bool IsSkipped);

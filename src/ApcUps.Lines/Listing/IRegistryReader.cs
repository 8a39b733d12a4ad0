using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>The little of HKEY_LOCAL_MACHINE that the listing reads. What is missing or closed to the user is empty.</summary>
internal interface IRegistryReader
{
    /// <summary>The names of a key's subkeys.</summary>
    IReadOnlyList<string> KeyNames(string path);

    /// <summary>The texts of all of a key's values, whatever their names.</summary>
    IReadOnlyList<string> Texts(string path);

    /// <summary>The text of one value, or null.</summary>
    string? Text(string path, string name);
}

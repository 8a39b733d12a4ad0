using System.IO;
using System.Linq;

namespace ApcUps.Tests.Rules.Product;

/// <summary>One file, by its path from the root of the clone.</summary>
public sealed record SourceFile(string Name, string Text)
{
    public int LineCount => Text.Count(c => c == '\n') + (Text.Length == 0 || Text[^1] == '\n' ? 0 : 1);

    public static SourceFile Read(string root, string path) => new(Path.GetRelativePath(root, path), File.ReadAllText(path));
}

using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines.Listing;

namespace ApcUps.Tests.Unit.Lines;

internal sealed class FakeRegistry : IRegistryReader
{
    private readonly List<(string Path, string Name, string Text)> _values = [];

    public FakeRegistry Set(string path, string name, string text)
    {
        _values.Add((path, name, text));
        return this;
    }

    public IReadOnlyList<string> KeyNames(string path) =>
    [
        .. _values.Where(v => v.Path.StartsWith(path + @"\", StringComparison.OrdinalIgnoreCase))
            .Select(v => v.Path[(path.Length + 1)..].Split('\\')[0])
            .Distinct(),
    ];

    public IReadOnlyList<string> Texts(string path) => [.. _values.Where(v => v.Path == path).Select(v => v.Text)];

    public string? Text(string path, string name) => _values.FirstOrDefault(v => v.Path == path && v.Name == name).Text;
}

using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Shell;

/// <summary>The command line, read once. A fault is a sentence for the person who typed it.</summary>
internal sealed record ShellOptions
{
    public string? File { get; private init; }

    public IReadOnlyList<string> Arguments { get; private init; } = [];

    public string? Command { get; private init; }

    public string? ModulePath { get; private init; }

    public bool Help { get; private init; }

    public string? Fault { get; private init; }

    /// <summary>Reads the options. -File and -Command take all that follows, so they come last.</summary>
    public static ShellOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ShellOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var rest = args.Skip(i + 1).ToArray();
            switch (args[i].ToUpperInvariant())
            {
                case "-HELP" or "-H" or "-?" or "--HELP":
                    return options with { Help = true };
                case "-MODULEPATH" when rest.Length > 0:
                    options = options with { ModulePath = rest[0] };
                    i++;
                    break;
                case "-FILE" or "-F" when rest.Length > 0:
                    return options.WithFile(rest[0], rest[1..]);
                case "-COMMAND" or "-C" when rest.Length > 0:
                    return options with { Command = string.Join(' ', rest) };
                case "-FILE" or "-F" or "-COMMAND" or "-C" or "-MODULEPATH":
                    return options with { Fault = $"{args[i]} needs a value." };
                case ['-', ..]:
                    return options with { Fault = $"Unknown option: {args[i]}" };
                default:
                    return options.WithFile(args[i], rest);
            }
        }

        return options;
    }

    private ShellOptions WithFile(string path, IReadOnlyList<string> arguments) =>
        System.IO.File.Exists(path)
            ? this with { File = System.IO.Path.GetFullPath(path), Arguments = arguments }
            : this with { Fault = $"There is no script file '{path}'." };
}

using System;

namespace ApcUps.Shell.Terminal;

/// <summary>The size of the terminal's window. A pseudo terminal that was never given a size says 0, and is taken for a plain one.</summary>
internal static class Window
{
    public static int Width => Console.WindowWidth is > 0 and var width ? width : 80;

    public static int Height => Console.WindowHeight is > 0 and var height ? height : 24;
}

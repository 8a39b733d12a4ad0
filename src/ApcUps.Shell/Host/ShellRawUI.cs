using System;
using System.Management.Automation.Host;

namespace ApcUps.Shell.Host;

/// <summary>The size of the window, which formatting needs. Nothing here draws: a screen that scripts can paint is not offered.</summary>
internal sealed class ShellRawUI : PSHostRawUserInterface
{
    // What pwsh takes when there is no window to measure.
    private static readonly Size NoWindow = new(120, 50);

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override Size BufferSize { get => Window; set => throw Fixed(); }

    public override Coordinates CursorPosition { get => default; set => throw Fixed(); }

    public override int CursorSize { get => 25; set => throw Fixed(); }

    public override Size MaxPhysicalWindowSize => Window;

    public override Size MaxWindowSize => Window;

    public override Coordinates WindowPosition { get => default; set => throw Fixed(); }

    public override Size WindowSize { get => Window; set => throw Fixed(); }

    public override string WindowTitle { get; set; } = "ApcUps.Shell";

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    private static Size Window
    {
        get
        {
            if (Console.IsOutputRedirected)
                return NoWindow;

            // A pseudo terminal that was never given a size says 0.
            var size = new Size(Console.WindowWidth, Console.WindowHeight);
            return size is { Width: > 0, Height: > 0 } ? size : NoWindow;
        }
    }

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
            Console.ReadKey(intercept: true);
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) =>
        throw new NotSupportedException("This shell reads lines, not single keys.");

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Fixed();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Fixed();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Fixed();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw Fixed();

    private static NotSupportedException Fixed() => new("This shell does not let scripts move or paint the window.");
}

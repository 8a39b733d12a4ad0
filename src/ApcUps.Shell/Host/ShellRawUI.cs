using System;
using System.Management.Automation.Host;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Host;

/// <summary>The size of the window, which formatting needs. Nothing here draws: a screen that scripts can paint is not offered.</summary>
internal sealed class ShellRawUI : PSHostRawUserInterface
{
    // Wide enough for every view of the module, where there is no window to measure.
    private static readonly Size NoWindow = new(120, 50);

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override Size BufferSize { get => Whole; set => throw Fixed(); }

    public override Coordinates CursorPosition { get => default; set => throw Fixed(); }

    public override int CursorSize { get => 25; set => throw Fixed(); }

    public override Size MaxPhysicalWindowSize => Whole;

    public override Size MaxWindowSize => Whole;

    public override Coordinates WindowPosition { get => default; set => throw Fixed(); }

    public override Size WindowSize { get => Whole; set => throw Fixed(); }

    public override string WindowTitle { get; set; } = "ApcUps.Shell";

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    private static Size Whole => Console.IsOutputRedirected ? NoWindow : new Size(Window.Width, Window.Height);

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

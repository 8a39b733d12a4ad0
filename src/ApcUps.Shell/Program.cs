using System;

namespace ApcUps.Shell;

/// <summary>The way in: reads the command line, and leaves with the exit code of what was run.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var options = ShellOptions.Parse(args);
        if (options.Fault is { } fault)
        {
            Console.Error.WriteLine(fault);
            Console.Error.WriteLine();
            Console.Error.WriteLine(Usage.Text);
            return ExitCodes.Usage;
        }

        if (options.Help)
        {
            Console.Out.WriteLine(Usage.Text);
            return ExitCodes.Success;
        }

        if (ModuleFile.Find(options.ModulePath, out var missing) is not { } module)
        {
            Console.Error.WriteLine(missing);
            return ExitCodes.Failure;
        }

        // The engine reports the modules it loads to its maker unless told not to, before it is first touched.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        return ShellRun.Run(options, module);
    }
}

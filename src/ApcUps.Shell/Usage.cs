namespace ApcUps.Shell;

/// <summary>The page that -Help prints.</summary>
internal static class Usage
{
    public const string Text = """
        ApcUps.Shell: a small PowerShell with the ApcUps module loaded.

          ApcUps.Shell [-ModulePath <psd1>]                              a prompt
          ApcUps.Shell [-ModulePath <psd1>] -Command <text>              run the text, then leave
          ApcUps.Shell [-ModulePath <psd1>] [-File] <script> [arguments] run a script, then leave
          ApcUps.Shell -Help                                             this page

        From the source tree: dotnet run --project src/ApcUps.Shell -- -Command "Get-UpsPort"

        The exit code is the script's own (exit n), 0 when the last command succeeded, 1 when it did not,
        64 for a wrong command line, 130 after Ctrl-C.

        It has the PowerShell language, the module, Get-Help, Get-Command, ForEach-Object and Where-Object, and short
        stand-ins for the commands that examples use most, among them Import-Csv, Export-Csv and ConvertTo-Json.
        For all the rest, use PowerShell 7.6 or later.
        """;
}

<#
    Runs Pester 5 style test files, in any PowerShell: with Pester where it is installed, else with the small runner beside
    this file, which knows the common words of Pester only and fails loudly on the rest. It needs nothing but the engine, so it
    also runs in hosts without Microsoft.PowerShell.Utility.

    Exit code: 0 all passed; 1 something failed or a file did not load; 2 no test was found.
#>
param(
    # Test files, or folders, whose *.Tests.ps1 files are taken.
    [Parameter(Mandatory = $true, Position = 0, ValueFromRemainingArguments = $true)]
    [string[]] $Path,

    # Uses the small runner even where Pester is installed.
    [switch] $NoPester,

    # One line per test, not only per failed one.
    [switch] $Detailed
)

. "$PSScriptRoot/Find.ps1"

$__pester = if (-not $NoPester) { Get-Module -ListAvailable -Name Pester | Where-Object { $_.Version.Major -ge 5 } }
if ($__pester) {
    Import-Module -Name Pester -MinimumVersion 5.0 -ErrorAction Stop
    $__configuration = New-PesterConfiguration
    $__files = @(__FindFile $Path)
    foreach ($__file in $__files) {
        # Pester itself passes over a file that is not there.
        if (-not [System.IO.File]::Exists($__file)) {
            __Say "[-] $__file could not be read: There is no such file."
            exit 1
        }
    }

    if (-not $__files.Count) { exit 2 }
    $__configuration.Run.Path = $__files
    $__configuration.Run.PassThru = $true
    $__configuration.Output.Verbosity = if ($Detailed) { 'Detailed' } else { 'Normal' }
    $__result = Invoke-Pester -Configuration $__configuration
    if ($__result.FailedCount -or $__result.FailedBlocksCount -or $__result.FailedContainersCount) { exit 1 }
    if (-not $__result.TotalCount) { exit 2 }
    exit 0
}

. "$PSScriptRoot/Operators.ps1"
. "$PSScriptRoot/Should.ps1"
. "$PSScriptRoot/Plan.ps1"
. "$PSScriptRoot/Run.ps1"

$__tally = @{ Passed = 0; Failed = 0; Skipped = 0; Broken = 0; Detailed = [bool]$Detailed }
foreach ($__file in @(__FindFile $Path)) {
    # Called, not dot-sourced: $script: variables of one file must not reach the next.
    & "$PSScriptRoot/File.ps1"
}

__Say "Tests Passed: $($__tally.Passed), Failed: $($__tally.Failed), Skipped: $($__tally.Skipped)"
if ($__tally.Failed -or $__tally.Broken) { exit 1 }
if (-not ($__tally.Passed + $__tally.Skipped)) { exit 2 }
exit 0

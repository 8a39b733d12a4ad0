# Which files to run, and how to speak. Names that a test could meet in its scope all begin with two underscores, since
# tests run below these functions and would see their variables.

function __FindFile([string[]] $paths) {
    foreach ($path in $paths) {
        $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
        if ([System.IO.Directory]::Exists($full)) {
            $found = [System.IO.Directory]::GetFiles($full, '*.Tests.ps1', [System.IO.SearchOption]::AllDirectories)
            [Array]::Sort($found, [StringComparer]::OrdinalIgnoreCase)
            $found
        }
        else {
            # One that is not there is told when it is read.
            $full
        }
    }
}

function __Say([string] $text) {
    $Host.UI.WriteLine($text)
}

# The line of the test where an error came from, not the line of this runner that ran it.
function __Place($record) {
    $inTest = @("$($record.ScriptStackTrace)" -split '\r?\n' | Where-Object { $_.Contains($__file) })
    if ($inTest.Count) { return $inTest[0].Trim() }
    "in $__file"
}

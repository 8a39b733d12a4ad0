<#
.SYNOPSIS
Brings the Smart-UPS units of an inventory to their firmware version, unattended, and writes down what came of each.
.DESCRIPTION
For a scheduler. It asks nothing, and shows nothing but the results, which are objects and also go to a CSV file and to a
file of JSON lines.

Only units that are in their loader can be served. No public way is known to bring a running unit into its loader over its
serial port: somebody must restart it, which cuts what it feeds. A running unit that is behind is reported as Behind and
left as it is. Run Update-UpsFirmware -Wait in front of it, or update it through its network card or USB.

Running it again sends nothing to a unit that has its version. An update that was broken off is taken up again by the
journal, so let every run use the same one.

The inventory is a CSV file with these columns, in any order; lines that begin with # are skipped:

  Port              the unit's port: COM3, /dev/ttyUSB0, tcp://host:port. Required
  HardwareId        its hardware id, 18 or ID18, as its status page or its last image's name says it. Required
  TargetVersion     the version that it shall have; empty for the newest that it can reach with the images at hand
  InstalledVersion  the firmware that it has, or had; used where the unit does not say so itself
  LoaderVersion     the version of its loader, likewise
  Sku               its model number, likewise

All rows are looked at before anything is sent. One that cannot be right, such as a port that two rows name, has a result
with the error id InventoryRowInvalid; one whose port this computer does not have, PortNotFound. With an unknown column,
which could be a misspelt one, nothing is begun.

Every result has a Verdict:

  Updated   it was behind, took its images, and answers with the version aimed at
  UpToDate  it answers with that version already; nothing was sent
  Behind    it runs an older version and is not in its loader, or an image is missing; nothing more was sent
  Unproven  it took its image, and has not said which version it runs; the recommendation says what to do
  Refused   the inventory, the unit's own words or a rule forbid it; nothing more was sent
  Failed    the port is busy or missing, the unit is silent, or the transfer did not succeed

Exit codes: 0, every unit is Updated or UpToDate. 1, at least one is not, or the results could not be written to their
end. 2, nothing could be begun and nothing was sent; the error stream says why.
.PARAMETER InventoryPath
The inventory.
.PARAMETER ImagePath
The folder with the images (.enc). One that cannot be read is reported on the error stream and not used.
.PARAMETER ResultPath
The folder for the results, made if it is missing. Each run adds <date>-<time>-results.csv and .jsonl, in local time.
.PARAMETER JournalPath
The folder for the journals, one file per port. Without it, the folder journal beside the results.
.PARAMETER ThrottleLimit
How many units are worked on at one time.
.PARAMETER TimeoutSeconds
How long to wait for a loader to ask for its image, before each attempt. One that is there asks within seconds.
.EXAMPLE
./Nightly-Maintenance.ps1 -InventoryPath units.csv -ImagePath ./images -ResultPath ./results | Where-Object Verdict -eq Behind

The units that somebody must walk to. units.csv may hold:

  Port,HardwareId,TargetVersion,InstalledVersion,LoaderVersion,Sku
  /dev/ttyUSB0,17,07.1,,,SMT1500
  tcp://rack2:4001,18,,09.4,08.5,SMT2200
.EXAMPLE
schtasks /create /tn "UPS firmware" /sc daily /st 03:00 /tr "pwsh -NoProfile -NonInteractive -File C:\ups\Nightly-Maintenance.ps1 -InventoryPath C:\ups\units.csv -ImagePath C:\ups\images -ResultPath C:\ups\results"

Every night on Windows. The task's "Last Run Result" is the exit code. In the task's settings, let it neither stop after
a few hours nor when the computer begins to run on batteries: an image half sent leaves a unit without firmware.
.EXAMPLE
0 3 * * *  pwsh -NoProfile -NonInteractive -File /opt/ups/Nightly-Maintenance.ps1 -InventoryPath /opt/ups/units.csv -ImagePath /opt/ups/images -ResultPath /var/log/ups >/dev/null

A line of a crontab. What is left to be mailed is the error stream: a run that could not begin.
#>
[CmdletBinding()]
param(
    # None is declared mandatory: a missing one would be asked for, and a scheduler cannot answer.
    [string] $InventoryPath,
    [string] $ImagePath,
    [string] $ResultPath,
    [string] $JournalPath,
    [int] $ThrottleLimit = 32,
    [int] $TimeoutSeconds = 30
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$columns = 'Port', 'HardwareId', 'TargetVersion', 'InstalledVersion', 'LoaderVersion', 'Sku'

function Exit-Run([string] $ErrorId, [string] $Message) {
    Write-Error -Message "$Message Nothing was sent." -ErrorId $ErrorId -Category InvalidArgument -ErrorAction Continue
    exit 2
}

function Import-Inventory([string] $Path) {
    try {
        $header, $lines = @(Get-Content -LiteralPath $Path -Encoding UTF8 | Where-Object { $_ -notmatch '^\s*(#|$)' })
    }
    catch {
        Exit-Run InventoryUnreadable "The inventory '$Path' cannot be read: $_"
    }

    if (@($header) + $lines | Where-Object { "$_".Split('"').Count % 2 -eq 0 }) {
        Exit-Run InventoryUnreadable "The inventory '$Path' cannot be read: a quotation mark is open at the end of a line."
    }

    $names = @(if ($header) { $header.Split(',').Trim(' "') })
    $unknown = @($names | Where-Object { $_ -notin $columns })
    $missing = @('Port', 'HardwareId' | Where-Object { $_ -notin $names })
    $double = @($columns | Where-Object { @($names -eq $_).Count -gt 1 })
    $fault = if ($unknown) { "has columns that are unknown: '$($unknown -join "', '")'" }
    elseif ($missing) { "lacks the columns $($missing -join ', ')" }
    elseif ($double) { "has columns twice: $($double -join ', ')" }
    if ($fault) {
        Exit-Run InventoryColumns "The inventory '$Path' $fault. It may have: $($columns -join ', ')."
    }

    if (-not $lines) {
        Exit-Run InventoryEmpty "The inventory '$Path' names no unit."
    }

    # ConvertFrom-Csv drops surplus cells in silence, unless there is a column for them.
    $rows = $lines | ConvertFrom-Csv -Header ($names + 'Surplus') | Select-Object -Property ($columns + 'Surplus', 'Row', 'Fault')
    $number = 0
    foreach ($row in $rows) {
        $columns | ForEach-Object { $row.$_ = "$($row.$_)".Trim() }
        $row.Row = ++$number
        $row
    }
}

function Get-RowFault($Row, [string[]] $Ports) {
    if (-not $Row.Port) { 'it names no port' }
    elseif (@($Ports -eq $Row.Port).Count -gt 1) { 'another row names the same port, and which of them is right is not known' }
    if ($null -ne $Row.Surplus) { 'it has more cells than the inventory has columns' }
    if ($Row.HardwareId -notmatch '^(ID\s*=?\s*)?([0-9]{1,5})$' -or [int] $Matches[2] -lt 1 -or [int] $Matches[2] -gt 65535) {
        "'$($Row.HardwareId)' is no hardware id, which is a number from 1 to 65535, such as 18"
    }

    foreach ($column in 'TargetVersion', 'InstalledVersion', 'LoaderVersion') {
        if ($Row.$column -notin '', 'unknown' -and -not [ApcUps.FirmwareVersion]::TryParse($Row.$column)) {
            "its $column '$($Row.$column)' is no firmware version; give the digits alone, such as 09.6 or 08.31"
        }
    }
}

# Whether this computer has a serial port. Of other addresses only an attempt can tell.
function Test-Port([string] $Port) {
    $Port.Contains(':') -or (Test-Path -LiteralPath ([IO.Path]::Combine('/dev', $Port)) -PathType Leaf) -or (Get-UpsPort | Where-Object Port -EQ $Port)
}

# What stands in the place of an update that was not made.
function Get-Fault([string] $Outcome, [string] $ErrorId, [string] $Message, [string] $Recommendation) {
    [pscustomobject] @{ Outcome = $Outcome; ErrorId = $ErrorId; Error = $Message; Recommendation = $Recommendation }
}

# Not New-Item -Force, which is silent where there can be no folder.
function Get-Folder([string] $Path) {
    if (Test-Path -LiteralPath $Path -PathType Container) { Get-Item -LiteralPath $Path } else { New-Item -ItemType Directory -Path $Path }
}

function Get-Result($Row, $Update, $Streams) {
    $seen = if ($Update.After) { $Update.After } else { $Update.Before }
    $problems = @($Streams.Error | Where-Object TargetObject -EQ $Row.Port)
    $warnings = @($Streams.Warning | Where-Object { $_.Message.StartsWith("$($Row.Port): ") })
    [pscustomobject] @{
        Row = $Row.Row
        Port = $Row.Port
        HardwareId = $Row.HardwareId
        TargetVersion = if ($Update.TargetVersion) { $Update.TargetVersion } else { $Row.TargetVersion }
        Verdict = switch ("$($Update.Outcome)") {
            'Confirmed' { 'Updated' }
            'Skipped' { 'UpToDate' }
            'Refused' { if ("$($seen.Source)" -eq 'Unit' -and $Update.PlannedSteps -gt 0) { 'Behind' } else { 'Refused' } }
            { $_ -in 'Started', 'NotApplied', 'Unconfirmed' } { 'Unproven' }
            default { 'Failed' }
        }
        Outcome = "$($Update.Outcome)"
        ErrorId = $Update.ErrorId
        Error = if ($problems) { $problems -join ' | ' } else { $Update.Error }
        Recommendation = $Update.Recommendation
        Before = "$($Update.Before)"
        After = "$($Update.After)"
        SerialNumber = $seen.SerialNumber
        Steps = $Update.Steps.Count
        Warnings = $warnings -join ' | '
        StartedAt = if ($Update.StartedAt) { $Update.StartedAt.ToString('o') } else { $null }
        ElapsedSeconds = [int] $Update.Elapsed.TotalSeconds
        JournalPath = $Update.JournalPath
    }
}

$given = $PSBoundParameters
$missing = @('InventoryPath', 'ImagePath', 'ResultPath' | Where-Object { -not $given[$_] })
if ($missing) {
    Exit-Run ParameterMissing "These parameters are missing: -$($missing -join ', -')."
}

if ($ThrottleLimit -notin 1..1024 -or $TimeoutSeconds -notin 1..86400) {
    Exit-Run ParameterInvalid '-ThrottleLimit is a number from 1 to 1024, -TimeoutSeconds one from 1 to 86400.'
}

try {
    # From a clone the module that was built there, otherwise the installed one.
    if (-not (Get-Command -Name Update-UpsFirmware -ErrorAction Ignore)) {
        $built = Join-Path $PSScriptRoot '../artifacts/module/ApcUps/ApcUps.psd1'
        Import-Module -Name $(if (Test-Path -LiteralPath $built) { $built } else { 'ApcUps' })
    }

    $command = Get-Command -Name Update-UpsFirmware
}
catch {
    Exit-Run ModuleMissing "The module ApcUps cannot be loaded: $_"
}

$rows = @(Import-Inventory $InventoryPath)
foreach ($row in $rows) {
    $faults = @(Get-RowFault $row $rows.Port)
    if ($faults) {
        $row.Fault = Get-Fault Refused InventoryRowInvalid "Row $($row.Row) of the inventory: $($faults -join '; ')." 'Nothing was sent. Correct the inventory.'
    }
    elseif (-not (Test-Port $row.Port)) {
        $row.Fault = Get-Fault Failed PortNotFound "There is no port $($row.Port) on this computer." 'Nothing was sent. Connect the port, or correct the inventory.'
    }
}

$images = @(Get-UpsFirmware -LiteralPath $ImagePath -ErrorAction Continue)
if (-not $images) {
    Exit-Run ImagesMissing "There is no image that could be used in '$ImagePath'."
}

# Made before anything is sent, since a run without results is of no use to anybody.
try {
    $folder = Get-Folder $ResultPath
    $base = Join-Path $folder.FullName "$(Get-Date -Format 'yyyyMMdd-HHmmss')-results"
    $csvFile, $jsonFile = New-Item -ItemType File -Path "$base.csv", "$base.jsonl"
}
catch {
    Exit-Run ResultsNotWritable "The results cannot be written to '$ResultPath': $_"
}

try {
    $journals = Get-Folder $(if ($JournalPath) { $JournalPath } else { Join-Path $folder.FullName journal })
}
catch {
    Exit-Run JournalNotWritable "The journals cannot be kept: $_"
}

# In a session that has no user. Some questions, such as whether to go back to an older version, are asked whatever -Confirm
# says; where there is nobody to be asked, the cmdlet refuses instead.
$state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
$state.Commands.Add([Management.Automation.Runspaces.SessionStateCmdletEntry]::new($command.Name, $command.ImplementingType, $null))
$options = @{
    LiteralPath = $images.Path
    JournalPath = $journals.FullName
    ThrottleLimit = $ThrottleLimit
    TimeoutSeconds = $TimeoutSeconds
    Confirm = $false
}
$session = [powershell]::Create($state).AddCommand($command.Name).AddParameters($options)
$units = [Management.Automation.PSDataCollection[psobject]]::new([psobject[]] @($rows | Where-Object { -not $_.Fault }))
$updates = [Management.Automation.PSDataCollection[psobject]]::new()
$code = 0
try {
    $run = $session.BeginInvoke($units, $updates)

    # In slices, so that Ctrl-C is heard.
    while (-not $run.AsyncWaitHandle.WaitOne(250)) { }
}
finally {
    # Here after Ctrl-C, too: what is known of the units is written in any case.
    $session.Stop()
    $done = $updates.ReadAll()
    $results = @(foreach ($row in $rows) {
            $update = if ($row.Fault) { $row.Fault } else { $done | Where-Object Port -EQ $row.Port }
            if (-not $update) {
                $reason = "The run ended before this unit's update did. $($session.InvocationStateInfo.Reason.Message)".Trim()
                $update = Get-Fault Failed NoResult $reason 'Leave the unit powered and run it again: the journal tells what was begun.'
            }

            Get-Result $row $update $session.Streams
        })
    try {
        $results | Export-Csv -LiteralPath $csvFile.FullName -NoTypeInformation -Encoding UTF8

        # Not Set-Content, which in Windows PowerShell puts a mark in front that is no JSON.
        [IO.File]::WriteAllLines($jsonFile.FullName, [string[]] @($results | ForEach-Object { ConvertTo-Json -InputObject $_ -Compress }))
    }
    catch {
        $code = 1
        Write-Error -Message "The results could not be written to their end: $_" -ErrorId ResultsIncomplete -ErrorAction Continue
    }
}

$results
if ($results | Where-Object { $_.Verdict -notin 'Updated', 'UpToDate' }) {
    $code = 1
}

exit $code

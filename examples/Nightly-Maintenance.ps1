<#
.SYNOPSIS
Brings the Smart-UPS units of an inventory to their firmware version, unattended, and writes down what came of each.
.DESCRIPTION
For a scheduler. Reads a list of units, finds out what each of them runs, updates those that are behind, and writes one
result per unit as CSV and as JSON lines. It asks nothing, and shows nothing but the results, which are objects.

An unattended run can only serve units that are in their loader. No public way is known to bring a running unit into its
loader over its serial port: somebody must restart it, which cuts what it feeds. A running unit that is behind is reported
as Behind and left as it is. Run Update-UpsFirmware -Wait in front of it, or update it through its network card or USB.

Running it again sends nothing to a unit that has its version: the unit is asked and reported as UpToDate. An update that
was broken off is taken up again by the journal, so let every run use the same one.

The inventory is a CSV file with these columns, in any order and any letter case; lines that begin with # are skipped:

  Port              the unit's port: COM3, /dev/ttyUSB0, tcp://host:port. Required
  HardwareId        its hardware id, 18 or ID18, as its status page or its last image's name says it. Required
  TargetVersion     the version that it shall have; empty for the newest that it can reach with the images at hand
  InstalledVersion  the firmware that it has, or had; used where the unit does not say so itself
  LoaderVersion     the version of its loader, likewise
  Sku               its model number, likewise

A row that cannot be right (no port, a port that another row names too, a hardware id or a version that is none) gets its
result as all others do, with the error id InventoryRowInvalid. So does a port that this computer does not have
(PortNotFound). All rows are looked at before anything is sent to any unit. An unknown column could be a misspelt one whose
cells would silently not count, so that such an inventory is not worked on at all.

Every result has a Verdict:

  Updated   it was behind, took its images, and answers with the version aimed at
  UpToDate  it answers with that version already; nothing was sent
  Behind    it runs an older version and is not in its loader, or an image is missing; nothing more was sent
  Unproven  it took its image, and has not said which version it runs; the recommendation says what to do
  Refused   the inventory, the unit's own words or a rule forbid it; nothing more was sent
  Failed    the port is busy or missing, the unit is silent, or the transfer did not succeed

Exit codes: 0, every unit is Updated or UpToDate. 1, at least one is not, or the results could not be written to their
end. 2, nothing could be begun: an inventory, images, a result folder or a module that is missing or of no use. Then
nothing was sent, and the error stream says why.
.PARAMETER InventoryPath
The inventory.
.PARAMETER ImagePath
The folder with the images (.enc). One that cannot be read is reported on the error stream and not used.
.PARAMETER ResultPath
The folder for the results, made if it is missing. Each run adds <date>-<time>-results.csv and .jsonl, in local time.
.PARAMETER JournalPath
The folder for the journals, one file per port, by which a later run takes up what was broken off. Without it, the folder
journal beside the results.
.PARAMETER ThrottleLimit
How many units are worked on at one time.
.PARAMETER TimeoutSeconds
How long to wait for a loader to ask for its image, before each attempt. One that is there asks within seconds.
.EXAMPLE
./Nightly-Maintenance.ps1 -InventoryPath units.csv -ImagePath ./images -ResultPath ./results

Where units.csv holds

  Port,HardwareId,TargetVersion,InstalledVersion,LoaderVersion,Sku
  /dev/ttyUSB0,17,07.1,,,SMT1500
  tcp://rack2:4001,18,,09.4,08.5,SMT2200
.EXAMPLE
schtasks /create /tn "UPS firmware" /sc daily /st 03:00 /tr "pwsh -NoProfile -NonInteractive -File C:\ups\Nightly-Maintenance.ps1 -InventoryPath C:\ups\units.csv -ImagePath C:\ups\images -ResultPath C:\ups\results"

Every night on Windows. The task's "Last Run Result" is the exit code. In the task's settings, let it neither stop after
a few hours nor when the computer begins to run on batteries: an image half sent leaves a unit without firmware.
.EXAMPLE
0 3 * * *  pwsh -NoProfile -NonInteractive -File /opt/ups/Nightly-Maintenance.ps1 -InventoryPath /opt/ups/units.csv -ImagePath /opt/ups/images -ResultPath /var/log/ups >/dev/null

A line of a crontab. What is left to be mailed is the error stream: a run that could not begin. For a run in which some
units failed, look at the exit code or at the results.
.EXAMPLE
./Nightly-Maintenance.ps1 -InventoryPath units.csv -ImagePath ./images -ResultPath ./results | Where-Object Verdict -eq Behind

The units that somebody must walk to.
.NOTES
It keeps to commands and classes that Windows PowerShell 5.1, PowerShell 7 and the project's own Shell all have. The last
has no Import-Csv, so that .NET reads and writes the files.
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

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$requiredColumns = 'Port', 'HardwareId'
$versionColumns = 'TargetVersion', 'InstalledVersion', 'LoaderVersion'
$knownColumns = $requiredColumns + $versionColumns + 'Sku'

# Both names hold in .NET Framework and in .NET, which forwards them.
$csvReader = [Type]::GetType('Microsoft.VisualBasic.FileIO.TextFieldParser, Microsoft.VisualBasic, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
$jsonFactory = [Type]::GetType('System.Runtime.Serialization.Json.JsonReaderWriterFactory, System.Runtime.Serialization, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')

# What keeps the whole run from beginning, to be thrown.
function Get-Hindrance([string] $ErrorId, [string] $Message) {
    $cause = [InvalidOperationException]::new("$Message Nothing was sent.")
    [Management.Automation.ErrorRecord]::new($cause, $ErrorId, 'InvalidArgument', $null)
}

function Get-FullPath([string] $Path) {
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
}

function Import-Product {
    if (Get-Command -Name Update-UpsFirmware -ErrorAction Ignore) {
        return
    }

    # From a clone the module that was built there, otherwise the installed one.
    $built = [IO.Path]::Combine($PSScriptRoot, '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1')
    $name = if ([IO.File]::Exists($built)) { $built } else { 'ApcUps' }
    try {
        Import-Module -Name $name
        $null = Get-Command -Name Update-UpsFirmware
    }
    catch {
        throw (Get-Hindrance ModuleMissing "The module ApcUps cannot be loaded: $_")
    }
}

# The rows of a CSV file, the header's among them, each as an array of its cells.
function Read-Csv([string] $Path) {
    $reader = $null
    try {
        $reader = $csvReader::new($Path, [Text.Encoding]::UTF8, $true)
        $reader.SetDelimiters(',')
        $reader.CommentTokens = @('#')
        while (-not $reader.EndOfData) {
            , $reader.ReadFields()
        }
    }
    catch {
        throw (Get-Hindrance InventoryUnreadable "The inventory '$Path' cannot be read: $($_.Exception.GetBaseException().Message)")
    }
    finally {
        if ($reader) {
            $reader.Dispose()
        }
    }
}

# The inventory's rows, with all columns under their own names; Fault says what cannot be right, and FaultId which kind it is.
function Read-Inventory([string] $Path) {
    $lines = @(Read-Csv $Path)
    $header = @(if ($lines) { $lines[0] | ForEach-Object { $_.Trim() } })
    $unknown = @($header | Where-Object { $_ -notin $knownColumns })
    $missing = @($requiredColumns | Where-Object { $_ -notin $header })
    $double = @($header | Where-Object { $name = $_; @($header -eq $name).Count -gt 1 })
    $faults = @(
        if ($unknown) { "has columns that are unknown: '$($unknown -join "', '")'" }
        if ($missing) { "lacks the columns $($missing -join ', ')" }
        if ($double) { "has a column twice: $($double[0])" }
    )
    if ($faults) {
        throw (Get-Hindrance InventoryColumns "The inventory '$Path' $($faults -join ', and '). It may have: $($knownColumns -join ', ').")
    }

    if ($lines.Count -eq 1) {
        throw (Get-Hindrance InventoryEmpty "The inventory '$Path' names no unit.")
    }

    for ($number = 1; $number -lt $lines.Count; $number++) {
        $cells = $lines[$number]
        $row = @{ Row = $number; FaultId = $null; Fault = $null; Surplus = $cells.Count -gt $header.Count }
        $knownColumns | ForEach-Object { $row[$_] = '' }
        for ($i = 0; $i -lt [Math]::Min($cells.Count, $header.Count); $i++) {
            $row[$header[$i]] = if ($cells[$i].Trim() -eq 'unknown') { '' } else { $cells[$i].Trim() }
        }

        $row
    }
}

# Paths tell upper from lower case, all other addresses do not.
function Get-PortKey([string] $Port) {
    if ($Port.StartsWith('/')) { $Port } else { $Port.ToUpperInvariant() }
}

# Whether this computer has a serial port. Of other addresses only an attempt can tell.
function Test-Port([string] $Port) {
    if ($Port.Contains(':')) {
        return $true
    }

    if ([IO.Path]::DirectorySeparatorChar -eq '/') {
        return [IO.File]::Exists([IO.Path]::Combine('/dev', $Port))
    }

    @(Get-UpsPort | Where-Object { $_.Port -eq $Port }).Count -gt 0
}

function Get-RowFault($Row, [string[]] $PortKeys) {
    if (-not $Row.Port) { 'it names no port' }
    elseif (@($PortKeys -ceq (Get-PortKey $Row.Port)).Count -gt 1) { 'another row names the same port, and which of them is right is not known' }
    if ($Row.Surplus) { 'it has more cells than the inventory has columns' }

    $id = $Row.HardwareId -replace '^ID\s*=?\s*'
    if ($id -notmatch '^[0-9]{1,5}$' -or [int] $id -lt 1 -or [int] $id -gt 65535) {
        "'$($Row.HardwareId)' is no hardware id, which is a number from 1 to 65535, such as 18"
    }

    foreach ($column in $versionColumns) {
        if ($Row[$column] -and -not [ApcUps.FirmwareVersion]::TryParse($Row[$column])) {
            "its $column '$($Row[$column])' is no firmware version; give the digits alone, such as 09.6 or 08.31"
        }
    }
}

function Find-RowFault([hashtable[]] $Rows) {
    $portKeys = $Rows | ForEach-Object { Get-PortKey $_.Port }
    foreach ($row in $Rows) {
        $faults = @(Get-RowFault $row $portKeys)
        if ($faults) {
            $row.FaultId = 'InventoryRowInvalid'
            $row.Fault = "Row $($row.Row) of the inventory: $($faults -join '; ')."
        }
        elseif (-not (Test-Port $row.Port)) {
            $row.FaultId = 'PortNotFound'
            $row.Fault = "There is no port $($row.Port) on this computer."
        }
    }
}

# Two new files; opened before anything is sent, since a run without results is of no use to anybody.
function Open-ResultFile([string] $Folder) {
    $base = [IO.Path]::Combine($Folder, [DateTime]::Now.ToString('yyyyMMdd-HHmmss', [cultureinfo]::InvariantCulture) + '-results')
    $open = @{}
    try {
        $null = [IO.Directory]::CreateDirectory($Folder)

        # With its mark in front, or else Windows PowerShell and Excel do not take a CSV file for UTF-8.
        foreach ($kind in @{ Name = 'csv'; Mark = $true }, @{ Name = 'jsonl'; Mark = $false }) {
            $file = [IO.FileStream]::new("$base.$($kind.Name)", 'CreateNew', 'Write', 'Read')
            $open[$kind.Name] = [IO.StreamWriter]::new($file, [Text.UTF8Encoding]::new($kind.Mark))
        }

        $open
    }
    catch {
        foreach ($writer in $open.Values) {
            $writer.Dispose()
            [IO.File]::Delete($writer.BaseStream.Name)
        }

        throw (Get-Hindrance ResultsNotWritable "The results cannot be written to '$Folder': $($_.Exception.GetBaseException().Message)")
    }
}

function ConvertTo-CsvLine($Values) {
    ($Values | ForEach-Object { '"' + ([Convert]::ToString($_, [cultureinfo]::InvariantCulture) -replace '"', '""') + '"' }) -join ','
}

function ConvertTo-JsonLine($Record) {
    $bytes = [IO.MemoryStream]::new()
    $json = $jsonFactory::CreateJsonWriter($bytes)
    $json.WriteStartElement('root')
    $json.WriteAttributeString('type', 'object')
    foreach ($property in $Record.PSObject.Properties) {
        $value = $property.Value
        $json.WriteStartElement($property.Name)
        $json.WriteAttributeString('type', $(if ($null -eq $value) { 'null' } elseif ($value -is [string]) { 'string' } else { 'number' }))
        if ($null -ne $value) {
            $json.WriteString([Convert]::ToString($value, [cultureinfo]::InvariantCulture))
        }

        $json.WriteEndElement()
    }

    $json.WriteEndElement()
    $json.Flush()
    [Text.Encoding]::UTF8.GetString($bytes.ToArray())
}

function Write-ResultFile([hashtable] $Files, [object[]] $Records) {
    $Files.csv.WriteLine((ConvertTo-CsvLine $Records[0].PSObject.Properties.Name))
    foreach ($record in $Records) {
        $Files.csv.WriteLine((ConvertTo-CsvLine $record.PSObject.Properties.Value))
        $Files.jsonl.WriteLine((ConvertTo-JsonLine $record))
    }
}

function Get-Verdict($Result) {
    $seen = if ($Result.After) { $Result.After } else { $Result.Before }
    switch ("$($Result.Outcome)") {
        'Confirmed' { 'Updated' }
        'Skipped' { 'UpToDate' }
        { $_ -in 'Started', 'NotApplied', 'Unconfirmed' } { 'Unproven' }
        'Refused' { if ($seen -and "$($seen.Source)" -eq 'Unit' -and $Result.PlannedSteps -gt 0) { 'Behind' } else { 'Refused' } }
        default { 'Failed' }
    }
}

function Get-Record($Row) {
    $id = $Row.HardwareId -replace '\D'
    [pscustomobject] @{
        Row = $Row.Row
        Port = $Row.Port
        HardwareId = if ($id -and $Row.FaultId -ne 'InventoryRowInvalid') { [int] $id } else { $Row.HardwareId }
        TargetVersion = if ($Row.TargetVersion) { $Row.TargetVersion } else { $null }
        Verdict = if ($Row.FaultId -eq 'InventoryRowInvalid') { 'Refused' } else { 'Failed' }
        Outcome = if ($Row.FaultId -eq 'InventoryRowInvalid') { 'Refused' } else { 'Failed' }
        ErrorId = $Row.FaultId
        Error = $Row.Fault
        Recommendation = 'Nothing was sent. Correct the inventory, or connect what it names.'
        Before = $null
        After = $null
        SerialNumber = $null
        Steps = 0
        Warnings = $null
        StartedAt = $null
        ElapsedSeconds = 0.0
        JournalPath = $null
    }
}

# What the update of one unit came to, beside the row that asked for it.
function Add-Result($Record, $Work) {
    $result = $Work.Results | Where-Object { $_.Port -ceq $Record.Port }
    if (-not $result) {
        $Record.ErrorId = 'NoResult'
        $Record.Error = "The run ended before this unit's update did. $($Work.Reason)".TrimEnd()
        $Record.Recommendation = 'Leave the unit powered and run it again: the journal tells what was begun.'
        return
    }

    $problems = @($Work.Problems | Where-Object { $_.TargetObject -ceq $Record.Port })
    $seen = if ($result.After) { $result.After } else { $result.Before }
    if ($result.TargetVersion) { $Record.TargetVersion = $result.TargetVersion }
    if ($problems) { $Record.Error = @($problems | ForEach-Object { "$_" }) -join ' | ' }
    if ($result.Before) { $Record.Before = "$($result.Before)" }
    if ($result.After) { $Record.After = "$($result.After)" }
    if ($seen) { $Record.SerialNumber = $seen.SerialNumber }
    $warnings = @($Work.Warnings | Where-Object { $_.StartsWith("$($Record.Port): ") } | ForEach-Object { $_.Substring($Record.Port.Length + 2) })
    if ($warnings) { $Record.Warnings = $warnings -join ' | ' }
    $Record.Verdict = Get-Verdict $result
    $Record.Outcome = "$($result.Outcome)"
    $Record.ErrorId = $result.ErrorId
    $Record.Recommendation = $result.Recommendation
    $Record.Steps = $result.Steps.Count
    $Record.StartedAt = $result.StartedAt.ToString('o', [cultureinfo]::InvariantCulture)
    $Record.ElapsedSeconds = [Math]::Round($result.Elapsed.TotalSeconds, 1)
    $Record.JournalPath = $result.JournalPath
}

# The update of all units, in a session that has no user. Some questions, such as whether to go back to an older version,
# are asked whatever -Confirm says; where there is nobody to be asked, the cmdlet refuses instead.
function Submit-Work([object[]] $Units) {
    $session = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $cmdlet = (Get-Command -Name Update-UpsFirmware).ImplementingType
    $session.Commands.Add([Management.Automation.Runspaces.SessionStateCmdletEntry]::new('Update-UpsFirmware', $cmdlet, $null))
    $shell = [powershell]::Create($session)
    $null = $shell.AddCommand('Update-UpsFirmware').AddParameter('Confirm', $false)
    $null = $shell.AddParameter('LiteralPath', (Get-FullPath $ImagePath)).AddParameter('JournalPath', $JournalPath)
    $null = $shell.AddParameter('ThrottleLimit', $ThrottleLimit).AddParameter('TimeoutSeconds', $TimeoutSeconds)
    $in = [Management.Automation.PSDataCollection[psobject]]::new()
    $out = [Management.Automation.PSDataCollection[psobject]]::new()
    $Units | ForEach-Object { $in.Add($_) }
    $in.Complete()
    @{ Shell = $shell; Handle = $shell.BeginInvoke($in, $out); Output = $out }
}

function Get-WorkResult($Work) {
    $shell = $Work.Shell
    @{
        Results = @($Work.Output)
        Problems = @($shell.Streams.Error)
        Warnings = @($shell.Streams.Warning | ForEach-Object { $_.Message })
        Reason = "$($shell.InvocationStateInfo.Reason)"
    }
}

try {
    $given = $PSBoundParameters
    $missing = @('InventoryPath', 'ImagePath', 'ResultPath' | Where-Object { -not $given[$_] })
    if ($missing) {
        throw (Get-Hindrance ParameterMissing "These parameters are missing: -$($missing -join ', -').")
    }

    if ($ThrottleLimit -lt 1 -or $ThrottleLimit -gt 1024 -or $TimeoutSeconds -lt 1 -or $TimeoutSeconds -gt 86400) {
        throw (Get-Hindrance ParameterInvalid '-ThrottleLimit is a number from 1 to 1024, -TimeoutSeconds one from 1 to 86400.')
    }

    Import-Product
    $rows = @(Read-Inventory (Get-FullPath $InventoryPath))
    Find-RowFault $rows
    if (-not @(Get-UpsFirmware -LiteralPath (Get-FullPath $ImagePath) -ErrorAction Continue)) {
        throw (Get-Hindrance ImagesMissing "There is no image that could be used in '$ImagePath'.")
    }

    $ResultPath = Get-FullPath $ResultPath
    $JournalPath = if ($JournalPath) { Get-FullPath $JournalPath } else { [IO.Path]::Combine($ResultPath, 'journal') }
    try {
        $null = [IO.Directory]::CreateDirectory($JournalPath)
    }
    catch {
        throw (Get-Hindrance JournalNotWritable "The journals cannot be kept in '$JournalPath': $($_.Exception.GetBaseException().Message)")
    }

    $files = Open-ResultFile $ResultPath
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}

$records = @($rows | ForEach-Object { Get-Record $_ })
$work = $null
$code = 0
try {
    $units = @($rows | Where-Object { -not $_.FaultId } | ForEach-Object { [pscustomobject] $_ })
    if ($units) {
        $work = Submit-Work $units

        # In slices, so that Ctrl-C is heard.
        while (-not $work.Handle.AsyncWaitHandle.WaitOne(250)) { }
    }
}
finally {
    # Here after Ctrl-C, too: what is known of the units is written in any case.
    if ($work) {
        $work.Shell.Stop()
        $done = Get-WorkResult $work
        $records | Where-Object { -not $_.ErrorId } | ForEach-Object { Add-Result $_ $done }
        $work.Shell.Dispose()
    }

    try {
        Write-ResultFile $files $records
        $files.Values | ForEach-Object { $_.Dispose() }
    }
    catch {
        $code = 1
        Write-Error -Message "The results could not be written to their end: $($_.Exception.GetBaseException().Message)" -ErrorId ResultsIncomplete -ErrorAction Continue
    }
}

$records
if (@($records | Where-Object { $_.Verdict -notin 'Updated', 'UpToDate' })) {
    $code = 1
}

exit $code

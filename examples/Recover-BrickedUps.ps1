<#
.SYNOPSIS
Rehearses the recovery of a bricked Smart-UPS on a simulated unit.
.DESCRIPTION
Starts a simulated ID17 unit (an SMT1500) that lost its firmware and was just powered up, listens for its loader, asks
which image it needs, sends a harmless one that is as long as the real one, and asks the unit what it runs then. The unit restarts
once in mid-transfer, as a real one did. Nothing here touches a real serial port. With a real unit the three commands in
the middle are all there is to do; state its hardware id with -HardwareId.
.EXAMPLE
dotnet run --project src/ApcUps.Shell -- -File examples/Recover-BrickedUps.ps1
#>
[CmdletBinding()]
param(
    # The simulated line's speed. Real loaders talk at 9600, which would take a little over three minutes.
    [int] $BaudRate = 230400
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module ApcUps)) {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

$folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), "ApcUps-$([Guid]::NewGuid())")
$null = [IO.Directory]::CreateDirectory($folder)
$image = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$folder/SMT17UPS_07-1.enc"
$unit = Start-UpsSimulator -Name bricked -HardwareId 17 -State Restarting -BaudRate $BaudRate -Fault RestartAtBlock=300

try {
    "A simulated Smart-UPS without firmware waits on $($unit.Port). Listening for its loader ..." | Out-Host
    $loader = Find-UpsBootloader -Port $unit.Port
    $loader | Out-Host

    'Asking which image it needs. Its banner speaks for ID17; a real unit is better asked for with -HardwareId ...' | Out-Host
    $loader | Get-UpsFirmwarePlan -Path $folder | Format-Table | Out-Host

    'Sending the image. The unit will restart at block 300 once, and the transfer with it ...' | Out-Host
    $result = $loader | Send-UpsFirmware -Path $image.FullName -Confirm:$false
    $result | Out-Host

    'Asking the unit what it runs now ...' | Out-Host
    $status = Get-UpsStatus -Port $unit.Port
    $status | Out-Host

    "Outcome (simulated): $($result.Outcome) after $($result.Attempts) attempts, and the unit says that it runs $($status.FirmwareVersion)." | Out-Host
}
finally {
    Stop-UpsSimulator -Name bricked
    [IO.Directory]::Delete($folder, $true)
}

if (-not $result.Succeeded -or $status.FirmwareVersion -ne '07.1') {
    exit 1
}

# Picks the build of this PowerShell's framework. Kept small: it must also run under Constrained Language Mode.
$tfm = if ($PSVersionTable.PSEdition -eq 'Core') { 'net10.0' } else { 'net472' }
if ($tfm -eq 'net10.0' -and $PSVersionTable.PSVersion -lt '7.6') {
    throw "ApcUps needs PowerShell 7.6 or later, or Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion)."
}
Import-Module -Name "$PSScriptRoot/bin/$tfm/ApcUps.PowerShell.dll" -ErrorAction Stop

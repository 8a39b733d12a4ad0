# The build fills in what is empty here (packaging/Manifest.targets): the version comes from Directory.Build.props.
@{
    RootModule           = 'ApcUps.psm1'
    ModuleVersion        = '0.0.0'
    GUID                 = '6f1c1f0e-0b57-4f5b-9a0d-5a5b0c1d7e42'
    Author               = 'The ApcUps authors'
    CompanyName          = 'The ApcUps authors'
    Copyright            = '(c) 2026 the ApcUps authors. MIT license.'
    Description          = 'Finds an APC Smart-UPS that lost its firmware, and sends it the right image over its serial port, safely.'
    CompatiblePSEditions = @('Desktop', 'Core')
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @('ApcUps.Format.ps1xml')
    TypesToProcess       = @('ApcUps.Types.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Find-UpsBootloader'
        'Get-UpsFirmware'
        'Get-UpsFirmwarePlan'
        'Get-UpsPort'
        'Get-UpsSimulator'
        'Get-UpsStatus'
        'New-UpsSimulatorFirmware'
        'Send-UpsFirmware'
        'Set-UpsSimulator'
        'Start-UpsSimulator'
        'Stop-UpsSimulator'
        'Test-UpsFirmware'
        'Trace-UpsPort'
        'Update-UpsFirmware'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    FileList             = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @()
            ProjectUri   = ''
            LicenseUri   = ''
            IconUri      = ''
            ReleaseNotes = ''
        }
    }
}

BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'New-UpsSimulatorFirmware' {
    It 'writes an image as long as the real one, the same bytes every time' {
        $first = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/first.enc"
        $second = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/second.enc"
        $other = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/other.enc" -Seed 5
        $first | Should -BeOfType ([IO.FileInfo])
        $first.Length | Should -Be (1345 * 128)
        $bytes = [Convert]::ToBase64String([IO.File]::ReadAllBytes($first.FullName))
        [Convert]::ToBase64String([IO.File]::ReadAllBytes($second.FullName)) | Should -BeExactly $bytes
        [Convert]::ToBase64String([IO.File]::ReadAllBytes($other.FullName)) | Should -Not -BeExactly $bytes
    }

    It 'refuses a version that no unit could have' {
        { New-UpsSimulatorFirmware -HardwareId 17 -Version 7 -Path "$TestDrive/x.enc" } | Should -Throw
        [IO.File]::Exists("$TestDrive/x.enc") | Should -BeFalse
    }

    It 'reports a folder that does not exist' {
        New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/no/where.enc" -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Be 'ImageUnwritable,ApcUps.Commands.NewUpsSimulatorFirmwareCommand'
        $problems[0].CategoryInfo.Category.ToString() | Should -Be 'WriteError'
    }

    It 'writes nothing with -WhatIf' {
        New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/whatif.enc" -WhatIf | Should -BeNullOrEmpty
        [IO.File]::Exists("$TestDrive/whatif.enc") | Should -BeFalse
    }
}

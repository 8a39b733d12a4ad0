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

    It 'writes the layout <Layout>' -TestCases @(
        @{ Layout = 'ApplicationOnly'; Id = 18; Arguments = @{}; First = 'UPS 15.1' }
        @{ Layout = 'Signed'; Id = 1015; Arguments = @{}; First = 'UPS 15.1' }
        @{ Layout = 'IdChange'; Id = 1002; Arguments = @{ HardwareIdAfterInstall = 1014 }; First = 'UPS 15.1' }
        @{ Layout = 'Smx'; Id = 20; Arguments = @{ LoaderVersion = '07.5' }; First = 'UBL 07.5' }
    ) {
        param($Layout, $Id, $Arguments, $First)
        $file = New-UpsSimulatorFirmware -HardwareId $Id -Version 15.1 -Path "$TestDrive/$Layout.enc" -Layout $Layout -BlockCount 64 @Arguments
        $bytes = [IO.File]::ReadAllBytes($file.FullName)
        $bytes.Length | Should -Be (64 * 128)
        [Text.Encoding]::ASCII.GetString($bytes, 20, 8) | Should -BeExactly $First
    }

    It 'refuses <Arguments> for the layout <Layout>, and writes nothing' -TestCases @(
        @{ Layout = 'Full'; Arguments = @{ HardwareIdAfterInstall = 1014 } }
        @{ Layout = 'IdChange'; Arguments = @{} }
        @{ Layout = 'Signed'; Arguments = @{ LoaderVersion = '07.2' } }
        @{ Layout = 'Signed'; Arguments = @{ BlockCount = 12 } }
    ) {
        param($Layout, $Arguments)
        New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/refused.enc" -Layout $Layout @Arguments -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Be 'SimulatorFirmwareArgument,ApcUps.Commands.NewUpsSimulatorFirmwareCommand'
        $problems[0].CategoryInfo.Category.ToString() | Should -Be 'InvalidArgument'
        [IO.File]::Exists("$TestDrive/refused.enc") | Should -BeFalse
    }

    It 'writes nothing with -WhatIf' {
        New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/whatif.enc" -WhatIf | Should -BeNullOrEmpty
        [IO.File]::Exists("$TestDrive/whatif.enc") | Should -BeFalse
    }
}

BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Test-UpsFirmware' {
    BeforeAll {
        $script:image = (New-UpsSimulatorFirmware 17 07.1 "$TestDrive/SMT17UPS_07-1.enc" -BlockCount 32).FullName
        $script:alone = (New-UpsSimulatorFirmware 18 15.1 "$TestDrive/SMT18UPS_15-1.enc" -BlockCount 32 -Layout ApplicationOnly).FullName
        $script:bad = "$TestDrive/bad.enc"
        $bytes = [IO.File]::ReadAllBytes($script:image)
        $bytes[300] = $bytes[300] -bxor 1
        [IO.File]::WriteAllBytes($script:bad, $bytes)
    }

    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'judges an image by itself, and says that it did, when no unit is given' {
        $answer = Test-UpsFirmware $script:image -WarningVariable warnings -WarningAction SilentlyContinue
        $answer | Should -BeOfType ([bool])
        $answer | Should -BeTrue
        "$warnings" | Should -Match 'no unit was given'
    }

    It 'is false for an unsound image, with the reason as one warning' {
        Test-UpsFirmware $script:bad -HardwareId 17 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        @($warnings) | Should -HaveCount 1
        "$warnings" | Should -Match 'checksum of section'
    }

    It 'is true for the unit''s own id, without a warning' {
        Test-UpsFirmware $script:image -HardwareId 17 -WarningVariable warnings | Should -BeTrue
        @($warnings) | Should -HaveCount 0
    }

    It 'is false for another id and names both' {
        Test-UpsFirmware $script:image -HardwareId 18 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -Match 'ID17'
        "$warnings" | Should -Match 'ID18'
    }

    It 'takes an unknown installed version for the dangerous case, and believes the loader: id18-bootloader-first' {
        Test-UpsFirmware $script:alone -HardwareId 18 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -Match 'id18-bootloader-first'
        Test-UpsFirmware $script:alone -HardwareId 18 -InstalledVersion 09.2 -WarningAction SilentlyContinue | Should -BeFalse
        Test-UpsFirmware $script:alone -HardwareId 18 -InstalledVersion 09.6 | Should -BeTrue
        Test-UpsFirmware $script:alone -HardwareId 18 -LoaderVersion 08.31 -WarningAction SilentlyContinue | Should -BeFalse
        Test-UpsFirmware $script:alone -HardwareId 18 -LoaderVersion 08.50 | Should -BeTrue
        Test-UpsFirmware $script:alone -HardwareId 18 -LoaderVersion 8.5 | Should -BeTrue
    }

    It 'is false for a downgrade: downgrade-warning' {
        Test-UpsFirmware $script:image -HardwareId 17 -InstalledVersion 07.2 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -Match 'downgrade-warning'
    }

    It 'judges for a loader that was found' {
        $null = Start-UpsSimulator -Name tower -State Restarting
        $loader = Find-UpsBootloader -Port sim:tower
        $loader | Test-UpsFirmware -Path $script:image | Should -BeTrue
        $loader | Test-UpsFirmware -Path $script:alone -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -Match 'ID17'
    }

    It 'never takes an image''s own id for the unit''s' {
        Get-UpsFirmware $script:image | Test-UpsFirmware -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeTrue
        "$warnings" | Should -Match 'no unit was given'
        Get-UpsFirmware $script:image | Test-UpsFirmware -HardwareId 18 -WarningAction SilentlyContinue | Should -BeFalse
    }

    It 'judges for the units of an inventory, whose empty cells are unknown' {
        $units = [pscustomobject] @{ HardwareId = '17'; InstalledVersion = ''; LoaderVersion = 'unknown'; Sku = '' }, [pscustomobject] @{ HardwareId = 'ID18' }
        $answers = @($units | Test-UpsFirmware -Path $script:image -WarningAction SilentlyContinue)
        "$answers" | Should -Be 'True False'
    }

    It 'is false for a unit of which not even the id is known' {
        [pscustomobject] @{ Port = 'COM3'; HardwareId = '' } | Test-UpsFirmware -Path $script:image -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -Match 'hardware id is not known'
        Test-UpsFirmware -Path $script:image -HardwareId $null -WarningAction SilentlyContinue | Should -BeFalse
        [IO.FileInfo] $script:image | Test-UpsFirmware -WarningAction SilentlyContinue | Should -BeTrue
    }

    It 'gives its reasons in the verbose stream' {
        $verbose = @(Test-UpsFirmware $script:alone -HardwareId 18 -Verbose -WarningAction SilentlyContinue 4>&1 | Where-Object { $_ -isnot [bool] })
        "$verbose" | Should -Match 'id18-bootloader-first'
    }

    It 'refuses <Value> as <Name>' -ForEach @(
        @{ Name = 'HardwareId'; Value = 'SMT' }
        @{ Name = 'HardwareId'; Value = 0 }
        @{ Name = 'HardwareId'; Value = 70000 }
        @{ Name = 'InstalledVersion'; Value = 'UPS 09.6' }
        @{ Name = 'LoaderVersion'; Value = '1.2.3' }
    ) {
        $arguments = @{ Path = $script:image; $Name = $Value }
        { Test-UpsFirmware @arguments } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,ApcUps.Commands.TestUpsFirmwareCommand'
    }

    It 'reports a missing file as an error and gives no answer' {
        Test-UpsFirmware "$TestDrive/none.enc" -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'ImageNotFound,ApcUps.Commands.TestUpsFirmwareCommand'
    }
}

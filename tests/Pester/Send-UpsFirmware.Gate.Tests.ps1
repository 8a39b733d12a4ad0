# Which image may go to which unit: refused means that no byte was sent.
BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'The gate of Send-UpsFirmware' {
    BeforeAll {
        $script:image17 = (New-UpsSimulatorFirmware 17 07.1 "$TestDrive/SMT17UPS_07-1.enc" -BlockCount 32).FullName
        $script:image18 = (New-UpsSimulatorFirmware 18 09.6 "$TestDrive/SMT18UPS_09-6.enc" -BlockCount 32).FullName
        $script:alone18 = (New-UpsSimulatorFirmware 18 15.1 "$TestDrive/SMT18UPS_15-1.enc" -BlockCount 32 -Layout ApplicationOnly).FullName
        $script:quiet = @{ Confirm = $false; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue'; TimeoutSeconds = 30 }

        function Get-Attempt([string] $Name) { (Get-UpsSimulator -Name $Name).Attempts }
    }

    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'refuses where nobody says the hardware id, and -Confirm:$false is no answer' {
        $null = Start-UpsSimulator -Name mute
        $result = Send-UpsFirmware -Port sim:mute -Path $script:image17 @quiet -ErrorVariable problems
        $result.Outcome.ToString() | Should -Be 'Refused'
        $result.ErrorId | Should -Be 'HardwareIdUnknown'
        $result.UnitHardwareId | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'HardwareIdUnknown,ApcUps.Commands.SendUpsFirmwareCommand'
        $problems[0].TargetObject | Should -Be 'sim:mute'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '-HardwareId'
        Get-Attempt mute | Should -Be 0
    }

    It 'goes on with -Force, and the result says what was lifted' {
        $null = Start-UpsSimulator -Name forced
        $result = Send-UpsFirmware -Port sim:forced -Path $script:image17 -Force @quiet
        $result.Outcome.ToString() | Should -Be 'Started'
        @($result.Overridden) | Should -Contain 'id-unknown'
    }

    It 'trusts a banner that was seen on one id only, and says what it trusts' {
        $null = Start-UpsSimulator -Name tower -State Restarting
        $result = Find-UpsBootloader -Port sim:tower | Send-UpsFirmware -Path $script:image17 -Confirm:$false -WarningVariable warnings -WarningAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Started'
        $result.UnitHardwareId | Should -Be 17
        "$warnings" | Should -Match 'trusted instead: .*4\.5G Smart-UPS Tower'
    }

    It 'refuses an image for another id than the banner''s' {
        $null = Start-UpsSimulator -Name tower -State Restarting
        $result = Find-UpsBootloader -Port sim:tower | Send-UpsFirmware -Path $script:image18 @quiet
        $result.ErrorId | Should -Be 'WrongHardwareId'
        Get-Attempt tower | Should -Be 0
    }

    It 'refuses a banner that stands in no row' {
        $null = Start-UpsSimulator -Name other -HardwareId 18 -LoaderVersion 08.31 -State Restarting
        $result = Find-UpsBootloader -Port sim:other | Send-UpsFirmware -Path $script:image18 @quiet -ErrorVariable problems
        $result.ErrorId | Should -Be 'HardwareIdUnknown'
        "$problems" | Should -Match 'Simulated Smart-UPS'
    }

    It 'refuses an image for another id than the stated one, even with -Force, and names both' {
        $result = Send-UpsFirmware -Port sim:nobody -HardwareId 18 -Path $script:image17 -Force @quiet -ErrorVariable problems
        $result.ErrorId | Should -Be 'WrongHardwareId'
        "$problems" | Should -Match 'ID17'
        "$problems" | Should -Match 'ID18'
    }

    It 'refuses a unit that is said to be of an id which its banner was never seen with' {
        $null = Start-UpsSimulator -Name tower -State Restarting
        $result = Find-UpsBootloader -Port sim:tower | Send-UpsFirmware -HardwareId 18 -Path $script:image18 @quiet
        $result.ErrorId | Should -Be 'BannerContradicts'
    }

    It 'refuses the jump that killed units, even with -Force: id18-bootloader-first' {
        $null = Start-UpsSimulator -Name eighteen -HardwareId 18
        foreach ($force in $false, $true) {
            $result = Send-UpsFirmware -Port sim:eighteen -HardwareId 18 -Path $script:alone18 -Force:$force @quiet -ErrorVariable problems
            $result.Outcome.ToString() | Should -Be 'Refused'
            $result.ErrorId | Should -Be 'StepMissing'
            "$problems" | Should -Match 'id18-bootloader-first'
            $problems[0].ErrorDetails.RecommendedAction | Should -Match 'SMT18UPS_09-6\.enc'
        }

        Get-Attempt eighteen | Should -Be 0
    }

    It 'believes the unit on the line more than what was stated, and sends it no byte' {
        $null = Start-UpsSimulator -Name liar -HardwareId 18 -LoaderVersion 08.31 -State Restarting
        $result = Send-UpsFirmware -Port sim:liar -HardwareId 18 -LoaderVersion 08.5 -Path $script:alone18 -Force @quiet -ErrorVariable problems
        $result.Outcome.ToString() | Should -Be 'Refused'
        $result.ErrorId | Should -Be 'StepMissing'
        "$problems" | Should -Match 'what the loader says of itself'
        $result.Recommendation | Should -Match 'SMT18UPS_09-6\.enc'
        "$problems" | Should -Match 'id18-bootloader-first'
        Get-Attempt liar | Should -Be 0
    }

    It 'does not send the application alone again once the unit has restarted and called its loader too old' {
        $null = Start-UpsSimulator -Name late -HardwareId 18 -LoaderVersion 08.31 -State WaitingForTransfer -Fault RestartAtBlock=10
        $result = Send-UpsFirmware -Port sim:late -HardwareId 18 -LoaderVersion 08.5 -Path $script:alone18 @quiet
        $result.Outcome.ToString() | Should -Be 'Failed'
        $result.ErrorId | Should -Be 'StepMissing'
        $result.Attempts | Should -Be 1
        Get-Attempt late | Should -Be 1
    }

    It 'refuses the application alone to a unit that has none, unless forced' {
        $null = Start-UpsSimulator -Name bare -HardwareId 18 -LoaderVersion 08.50 -State Restarting
        $loader = Find-UpsBootloader -Port sim:bare
        $loader.State.ToString() | Should -Be 'NoApplication'
        $result = $loader | Send-UpsFirmware -HardwareId 18 -Path $script:alone18 @quiet
        $result.ErrorId | Should -Be 'ApplicationOnly'
        $result = $loader | Send-UpsFirmware -HardwareId 18 -Path $script:alone18 -Force @quiet
        $result.Outcome.ToString() | Should -Be 'Started'
        @($result.Overridden) -join ' ' | Should -Be 'ApplicationOnly'
    }

    It 'does not go back to an older version unless somebody says yes: downgrade-warning' {
        $null = Start-UpsSimulator -Name newer
        $result = Send-UpsFirmware -Port sim:newer -HardwareId 17 -InstalledVersion 07.2 -Path $script:image17 -Force @quiet
        $result.Outcome.ToString() | Should -Be 'Started'
        @($result.Overridden) | Should -Contain 'downgrade-warning'
    }

    It 'never takes an image''s own id for the unit''s, but the unit''s id out of an earlier result' {
        $null = Start-UpsSimulator -Name twice
        $result = Get-UpsFirmware $script:image17 | Send-UpsFirmware -Port sim:twice @quiet
        $result.ErrorId | Should -Be 'HardwareIdUnknown'
        $failed = Send-UpsFirmware -Port sim:gone -HardwareId 17 -Path $script:image17 @quiet
        $failed.Port = 'sim:twice'
        ($failed | Send-UpsFirmware @quiet).Outcome.ToString() | Should -Be 'Started'
    }

    It 'gives distinct errors for distinct causes, one for each port' {
        $null = Start-UpsSimulator -Name fine
        $units = [pscustomobject] @{ Port = 'sim:fine'; HardwareId = 17 }, [pscustomobject] @{ Port = 'sim:lost'; HardwareId = 17 },
            [pscustomobject] @{ Port = 'sim:wrong'; HardwareId = 20 }, [pscustomobject] @{ Port = 'sim:which'; HardwareId = '' }
        $results = @($units | Send-UpsFirmware -Path $script:image17 @quiet -ErrorVariable problems)
        $results | Should -HaveCount 4
        @($problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] }) | Should -Contain 'PortNotFound'
        @($problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] }) | Should -Contain 'WrongHardwareId'
        @($problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] }) | Should -Contain 'HardwareIdUnknown'
    }

    It 'with -WhatIf shows the refusal too' {
        (Send-UpsFirmware -Port sim:x -HardwareId 18 -Path $script:image17 -WhatIf -ErrorAction SilentlyContinue -WarningAction SilentlyContinue).ErrorId |
            Should -Be 'WrongHardwareId'
    }

    It 'warns of an image that the catalogue does not know, with its hash' {
        $null = Start-UpsSimulator -Name hash
        $result = Send-UpsFirmware -Port sim:hash -HardwareId 17 -Path $script:image17 -Confirm:$false -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match $result.Sha256
    }
}

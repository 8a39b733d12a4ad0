BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Set-UpsSimulator' {
    BeforeAll {
        $null = Start-UpsSimulator -Name one -State ApplicationRunning
        $null = Start-UpsSimulator -Name two -State ApplicationRunning
    }

    AfterAll {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'sets what befalls a unit, and emits it when asked to' {
        Set-UpsSimulator -Name ONE -Condition OnBattery, LowBattery | Should -BeNullOrEmpty
        (Get-UpsSimulator one).Condition.ToString() | Should -Be 'OnBattery, LowBattery'
        (Get-UpsSimulator two).Condition.ToString() | Should -Be 'None'
        (Get-UpsSimulator one | Set-UpsSimulator -Condition None -PassThru).Condition.ToString() | Should -Be 'None'
    }

    It 'takes wildcards' {
        @(Set-UpsSimulator * Testing -PassThru) | Should -HaveCount 2
        Set-UpsSimulator * None
    }

    It 'changes nothing with -WhatIf' {
        Set-UpsSimulator one Overload -WhatIf
        (Get-UpsSimulator one).Condition.ToString() | Should -Be 'None'
    }

    It 'switches a unit off and on, so that it takes an update' {
        $image = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/update.enc" -BlockCount 8
        (Set-UpsSimulator two -PowerCycle -PassThru).State.ToString() | Should -Be 'Restarting'
        ($image | Send-UpsFirmware -Port sim:two -HardwareId 17 -Confirm:$false).Outcome.ToString() | Should -Be 'Started'
        $unit = Get-UpsSimulator two
        $unit.FirmwareVersion | Should -Be '07.1'
        $unit.LoaderVersion | Should -Be '07.2'
        (Get-UpsSimulator one).State.ToString() | Should -Be 'ApplicationRunning'
    }

    It 'sets a condition and cycles the power in one go' {
        $unit = Set-UpsSimulator one OutputOff -PowerCycle -PassThru
        $unit.Condition.ToString() | Should -Be 'OutputOff'
        $unit.State.ToString() | Should -Be 'Restarting'
        (Set-UpsSimulator one -PowerCycle -PassThru).Condition.ToString() | Should -Be 'OutputOff'
        Set-UpsSimulator one None
    }

    It 'cycles no power with -WhatIf' {
        $null = Start-UpsSimulator -Name idle -State ApplicationRunning
        Set-UpsSimulator idle -PowerCycle -WhatIf
        (Get-UpsSimulator idle).State.ToString() | Should -Be 'ApplicationRunning'
        Stop-UpsSimulator idle
    }

    It 'needs the condition or the power cycle' {
        $sets = (Get-Command Set-UpsSimulator).ParameterSets
        $sets | Should -HaveCount 2
        foreach ($set in $sets) {
            ($set.Parameters | Where-Object Name -EQ $set.Name).IsMandatory | Should -BeTrue
        }
    }

    It 'reports a name that does not run' {
        Set-UpsSimulator three None -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Be 'SimulatorNotFound,ApcUps.Commands.SetUpsSimulatorCommand'
    }
}

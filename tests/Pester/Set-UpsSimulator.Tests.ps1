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

    It 'reports a name that does not run' {
        Set-UpsSimulator three None -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Be 'SimulatorNotFound,ApcUps.Commands.SetUpsSimulatorCommand'
    }
}

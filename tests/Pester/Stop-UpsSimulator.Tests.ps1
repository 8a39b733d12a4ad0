BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Stop-UpsSimulator' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'stops by name, by pipeline and by wildcard, and is silent about it' {
        $null = Start-UpsSimulator -Name a1
        $null = Start-UpsSimulator -Name a2
        $null = Start-UpsSimulator -Name b1
        Stop-UpsSimulator -Name A1 | Should -BeNullOrEmpty
        Get-UpsSimulator -Name a2 | Stop-UpsSimulator
        @(Get-UpsSimulator) | Should -HaveCount 1
        Stop-UpsSimulator -Name '*'
        @(Get-UpsSimulator) | Should -HaveCount 0
    }

    It 'emits what it stopped with -PassThru' {
        $null = Start-UpsSimulator -Name last
        (Stop-UpsSimulator -Name last -PassThru).Name | Should -Be 'last'
    }

    It 'reports a name that does not run' {
        Stop-UpsSimulator -Name nobody -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Be 'SimulatorNotFound,ApcUps.Commands.StopUpsSimulatorCommand'
    }

    It 'stops nothing with -WhatIf' {
        $null = Start-UpsSimulator -Name kept
        Stop-UpsSimulator -Name kept -WhatIf
        @(Get-UpsSimulator) | Should -HaveCount 1
    }
}

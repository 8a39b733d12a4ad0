BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Get-UpsSimulator' {
    BeforeAll {
        $null = Start-UpsSimulator -Name one
        $null = Start-UpsSimulator -Name two -HardwareId 18
    }

    AfterAll {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'shows all, one by name, and those that match' {
        @(Get-UpsSimulator) | Should -HaveCount 2
        (Get-UpsSimulator -Name TWO).HardwareId | Should -Be 18
        @(Get-UpsSimulator -Name 't*') | Should -HaveCount 1
    }

    It 'reports a name that does not run' {
        Get-UpsSimulator -Name three -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'SimulatorNotFound,ApcUps.Commands.GetUpsSimulatorCommand'
        $problems[0].TargetObject | Should -Be 'three'
    }
}

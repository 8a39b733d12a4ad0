BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Get-UpsPort' {
    It 'emits nothing but UpsPort objects, each with a name' {
        foreach ($port in @(Get-UpsPort)) {
            $port | Should -BeOfType ([ApcUps.UpsPort])
            $port.Port | Should -Not -BeNullOrEmpty
        }
    }

    It 'reports a port that does not exist, with its name as the target' {
        $found = Get-UpsPort -Port no-such-port -ErrorVariable problems -ErrorAction SilentlyContinue
        $found | Should -BeNullOrEmpty
        @($problems).Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'PortNotFound,ApcUps.Commands.GetUpsPortCommand'
        $problems[0].CategoryInfo.Category.ToString() | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -Be 'no-such-port'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'takes a wildcard that matches nothing as an empty answer' {
        Get-UpsPort -Port 'no-such-*' -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
    }
}

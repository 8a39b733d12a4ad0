BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Find-UpsBootloader' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'finds a unit without firmware and says what its banner says' {
        $unit = Start-UpsSimulator -Name bricked -State Restarting
        $found = @(Find-UpsBootloader -Port $unit.Port)
        $found | Should -HaveCount 1
        $found[0] | Should -BeOfType ([ApcUps.UpsBootloader])
        $found[0].Port | Should -Be 'sim:bricked'
        $found[0].State.ToString() | Should -Be 'NoApplication'
        $found[0].LoaderVersion | Should -Be '07.20'
        $found[0].Product | Should -Be '4.5G Smart-UPS Tower'
        $found[0].Prompt | Should -Be 'C'
        $found[0].Text | Should -Match 'No Application in memory'
        $found[0].Sample | Should -Not -BeNullOrEmpty
    }

    It 'listens on several ports side by side and emits what it finds' {
        $a = Start-UpsSimulator -Name a
        $b = Start-UpsSimulator -Name b
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $found = @(Find-UpsBootloader -Port $a.Port, $b.Port)
        $found | Should -HaveCount 2
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 14
    }

    It 'takes ports from the pipeline, as text and by property' {
        $unit = Start-UpsSimulator -Name piped
        @('sim:piped' | Find-UpsBootloader).Port | Should -Be 'sim:piped'
        @($unit | Find-UpsBootloader).Port | Should -Be 'sim:piped'
    }

    It 'warns about a silent port, names the cable first, and emits it only when asked to' {
        $unit = Start-UpsSimulator -Name dead -State Dead
        $found = @(Find-UpsBootloader -Port $unit.Port -DwellSeconds 0.3 -WarningVariable warnings -WarningAction SilentlyContinue)
        $found | Should -HaveCount 0
        @($warnings).Count | Should -Be 1
        "$($warnings[0])" | Should -Match '(?s)^sim:dead: nothing was heard.*cable.*loader.*menu.*loader is gone'
        $silent = @(Find-UpsBootloader -Port $unit.Port -DwellSeconds 0.3 -IncludeSilent -WarningAction SilentlyContinue)
        $silent | Should -HaveCount 1
        $silent[0].State.ToString() | Should -Be 'Silent'
        $silent[0].Prompt | Should -BeNullOrEmpty
        $silent[0].LoaderVersion | Should -BeNullOrEmpty
    }

    It 'reports each port that cannot be opened and goes on with the others' {
        $unit = Start-UpsSimulator -Name fine
        $found = @(Find-UpsBootloader -Port 'sim:nobody', $unit.Port, 'tcp://nowhere' -ErrorVariable problems -ErrorAction SilentlyContinue)
        $found | Should -HaveCount 1
        @($problems).Count | Should -Be 2
        $ids = @($problems | ForEach-Object { $_.FullyQualifiedErrorId })
        $ids | Should -Contain 'PortNotFound,ApcUps.Commands.FindUpsBootloaderCommand'
        $ids | Should -Contain 'InvalidPortAddress,ApcUps.Commands.FindUpsBootloaderCommand'
        @($problems | ForEach-Object { $_.TargetObject }) | Should -Contain 'sim:nobody'
    }

    It 'ends at -TimeoutSeconds when it waits for a unit that never comes' {
        $unit = Start-UpsSimulator -Name never -State Dead
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Find-UpsBootloader -Port $unit.Port -Wait -TimeoutSeconds 1 -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 4
    }

    It 'does not scan the machine when the pipeline gave it no port' {
        @() | Find-UpsBootloader -DwellSeconds 0.1 -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
    }
}

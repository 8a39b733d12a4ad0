BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Get-UpsFirmwarePlan' {
    BeforeAll {
        $script:folder = [IO.Path]::Combine("$TestDrive", 'images')
        $null = [IO.Directory]::CreateDirectory($script:folder)
        $script:stone = (New-UpsSimulatorFirmware 18 09.6 "$script:folder/SMT18UPS_09-6.enc" -BlockCount 32 -LoaderVersion 08.5).FullName
        $script:alone = (New-UpsSimulatorFirmware 18 15.1 "$script:folder/SMT18UPS_15-1.enc" -BlockCount 32 -Layout ApplicationOnly).FullName
        [IO.File]::WriteAllBytes("$script:folder/broken.enc", [byte[]]::new(128))
    }

    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'puts the stepping stone first: id18-bootloader-first' {
        $plan = Get-UpsFirmwarePlan -Path $script:folder -HardwareId 18 -InstalledVersion 09.2 -TargetVersion 15.1
        $plan | Should -BeOfType ([ApcUps.UpsFirmwarePlan])
        $plan.IsPossible | Should -BeTrue
        $plan.IsReady | Should -BeTrue
        $steps = @($plan.Steps)
        $steps | Should -HaveCount 2
        $steps[0].Path | Should -Be $script:stone
        $steps[0].Reason | Should -Match 'id18-bootloader-first'
        $steps[0].LoaderVersionAfter | Should -Be '08.5'
        $steps[1].Path | Should -Be $script:alone
        $steps[1].VersionAfter | Should -Be '15.1'
        $steps[1].OutputMustBeOff | Should -BeTrue
        "$($plan.Warnings)" | Should -Match 'broken\.enc was left out'
        "$($plan.Warnings)" | Should -Match 'not in the catalogue'
    }

    It 'needs one step where the loader is new enough, read or stated' {
        @((Get-UpsFirmwarePlan $script:folder -HardwareId 18 -LoaderVersion 08.50 -TargetVersion 15.1).Steps) | Should -HaveCount 1
    }

    It 'names the missing images when it has no files at all' {
        $plan = Get-UpsFirmwarePlan -HardwareId 1001 -InstalledVersion 02.1
        $plan.IsPossible | Should -BeTrue
        $plan.IsReady | Should -BeFalse
        @($plan.MissingImages) -join ' ' | Should -Be 'SRT1001UPS_02-9.enc SRT1013UPS_15-3.enc'
        @($plan.Steps)[0].IsMissing | Should -BeTrue
        @($plan.Steps)[1].Provisional | Should -BeTrue
        $plan.TargetHardwareId | Should -Be 1013
    }

    It 'refuses, names the rule, and says so in one warning' {
        $plan = Get-UpsFirmwarePlan -HardwareId 1020 -InstalledVersion 15.8 -TargetVersion 10.1 -WarningVariable warnings -WarningAction SilentlyContinue
        $plan.IsPossible | Should -BeFalse
        @($plan.RefusedBy) | Should -Contain 'no-unsigned-over-signed'
        @($plan.Steps) | Should -HaveCount 0
        @($warnings) | Should -HaveCount 1
        "$warnings" | Should -Match 'no-unsigned-over-signed'
    }

    It 'asks for the id of a unit of which nothing is known: id-unknown' {
        $plan = Get-UpsFirmwarePlan -Path $script:folder -WarningAction SilentlyContinue
        @($plan.RefusedBy) -join ' ' | Should -Be 'id-unknown'
        $plan.WayOut | Should -Match 'id'
    }

    It 'chooses no default where the newest image is for fewer models and the model is unknown' {
        $plan = Get-UpsFirmwarePlan -HardwareId 18 -InstalledVersion 09.2 -WarningAction SilentlyContinue
        $plan.IsPossible | Should -BeFalse
        $plan.WayOut | Should -Match '-TargetVersion'
        (Get-UpsFirmwarePlan -HardwareId 18 -InstalledVersion 09.2 -Sku SMT1500).TargetVersion | Should -Be '15.1'
        (Get-UpsFirmwarePlan -HardwareId 18 -InstalledVersion 09.2 -Sku SMT3000RM2U).TargetVersion | Should -Be '09.6'
    }

    It 'plans for a loader that was found, with its port' {
        $null = Start-UpsSimulator -Name tower -State Restarting
        $plan = Find-UpsBootloader -Port sim:tower | Get-UpsFirmwarePlan
        $plan.Port | Should -Be 'sim:tower'
        $plan.HardwareId | Should -Be 17
        $plan.LoaderVersion | Should -Be '07.20'
        $plan.TargetVersion | Should -Be '07.1'
        "$($plan.Warnings)" | Should -Match '4\.5G Smart-UPS Tower'
    }

    It 'puts a whole image first for a unit that says that it has no application' {
        $null = Start-UpsSimulator -Name bare -HardwareId 18 -LoaderVersion 08.50 -State Restarting
        $plan = Find-UpsBootloader -Port sim:bare | Get-UpsFirmwarePlan $script:folder -HardwareId 18 -TargetVersion 15.1
        (@($plan.Steps) | ForEach-Object { $_.Version }) -join ' ' | Should -Be '09.6 15.1'
        @($plan.Steps)[0].Reason | Should -Match 'no application'
    }

    It 'plans for every unit of an inventory, and says which facts were stated' {
        $units = [pscustomobject] @{ Port = 'COM3'; HardwareId = '17'; InstalledVersion = '05.0'; TargetVersion = '' },
            [pscustomobject] @{ Port = 'COM4'; HardwareId = 'ID20'; InstalledVersion = '09.2'; TargetVersion = '15.0' }
        $plans = @($units | Get-UpsFirmwarePlan)
        ($plans | ForEach-Object { "$($_.Port) $($_.TargetVersion)" }) -join ', ' | Should -Be 'COM3 07.1, COM4 15.0'
        "$($plans[0].Warnings)" | Should -Match 'Stated, not read from the unit: HardwareId 17'
    }

    It 'refuses a transport that a rule forbids, and shows the limits of the others: id20-1003-serial-only' {
        $plan = Get-UpsFirmwarePlan -HardwareId 20 -InstalledVersion 09.2 -Transport Usb -WarningAction SilentlyContinue
        @($plan.RefusedBy) | Should -Contain 'id20-1003-serial-only'
        "$(@((Get-UpsFirmwarePlan -HardwareId 20 -InstalledVersion 09.2).Steps)[0].TransportLimits)" | Should -Match 'Usb.*id20-1003-serial-only'
    }

    It 'says that a unit is up to date' {
        $plan = Get-UpsFirmwarePlan -HardwareId 17 -InstalledVersion 07.10
        $plan.IsUpToDate | Should -BeTrue
        @($plan.Steps) | Should -HaveCount 0
    }

    It 'keeps its steps and their warnings through CLIXML' {
        $plan = Get-UpsFirmwarePlan -HardwareId 1001 -InstalledVersion 02.1
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($plan))
        @($back.Steps)[1].Image | Should -Be 'SRT1013UPS_15-3.enc'
        @(@($back.Steps)[0].Warnings)[0].Rule | Should -Be 'id-change-generic'
        "$(@(@($back.Steps)[0].Warnings)[0].Evidence)" | Should -Match 'measured'
    }

    It 'completes <Line> with <Word>' -ForEach @(
        @{ Line = 'Get-UpsFirmwarePlan -HardwareId 102'; Word = '1020' }
        @{ Line = 'Get-UpsFirmwarePlan -HardwareId 18 -TargetVersion '; Word = '15.1' }
        @{ Line = 'Get-UpsFirmwarePlan -HardwareId 18 -LoaderVersion '; Word = '08.5' }
        @{ Line = 'Get-UpsFirmwarePlan -HardwareId ID20 -TargetVersion 1'; Word = '10.2' }
        @{ Line = 'Test-UpsFirmware x.enc -HardwareId 23 -Sku '; Word = 'SMX3000RMJ2U' }
        @{ Line = 'Get-UpsFirmwarePlan -Transport '; Word = 'Nmc' }
        @{ Line = 'New-UpsSimulatorFirmware -HardwareId 501'; Word = $null }
        @{ Line = 'New-UpsSimulatorFirmware -HardwareId 500'; Word = '5008' }
    ) {
        $words = @((TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches | ForEach-Object { $_.CompletionText })
        if ($Word) { $words | Should -Contain $Word } else { $words | Should -Not -Contain '5008' }
    }
}

BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Update-UpsFirmware' {
    BeforeAll {
        $script:folder = "$TestDrive/images"
        $null = [IO.Directory]::CreateDirectory($script:folder)
        $null = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$script:folder/SMT17UPS_07-1.enc" -BlockCount 100
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 09.6 -LoaderVersion 08.5 -Path "$script:folder/SMT18UPS_09-6.enc" -BlockCount 120
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 15.1 -Layout ApplicationOnly -Path "$script:folder/SMT18UPS_15-1.enc" -BlockCount 90
    }

    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'brings a unit in its loader to the newest version at hand, and the unit confirms it' {
        $null = Start-UpsSimulator -Name one
        $result = Update-UpsFirmware -Port sim:one -Path $script:folder -HardwareId 17 -Confirm:$false -WarningAction SilentlyContinue
        $result | Should -BeOfType ([ApcUps.UpsFirmwareUpdate])
        $result.Outcome.ToString() | Should -Be 'Confirmed'
        $result.Succeeded | Should -BeTrue
        $result.After.FirmwareVersion | Should -Be '07.1'
        $result.After.HardwareId | Should -Be 17
        @($result.Steps) | Should -HaveCount 1
        $result.Steps[0].Outcome.ToString() | Should -Be 'Started'
        @($result.Checks | Where-Object { $_.Name -eq 'OutputOff' })[0].State.ToString() | Should -Be 'Unknown'
        $result.ErrorId | Should -BeNullOrEmpty
        (Get-UpsStatus sim:one).FirmwareVersion | Should -Be '07.1'
    }

    It 'does nothing the second time' {
        $null = Start-UpsSimulator -Name twice
        $null = Update-UpsFirmware -Port sim:twice -Path $script:folder -HardwareId 17 -Confirm:$false -WarningAction SilentlyContinue
        $second = Update-UpsFirmware -Port sim:twice -Path $script:folder -HardwareId 17 -Confirm:$false
        $second.Outcome.ToString() | Should -Be 'Skipped'
        $second.Succeeded | Should -BeTrue
        (Get-UpsSimulator twice).Attempts | Should -Be 1
    }

    It 'with -WhatIf emits the plan of a unit that is stated, and opens no line' {
        $plan = Update-UpsFirmware -Port sim:not-there -Path $script:folder -HardwareId 18 -InstalledVersion 09.2 -TargetVersion 15.1 -WhatIf
        $plan | Should -BeOfType ([ApcUps.UpsFirmwarePlan])
        $plan.Port | Should -Be 'sim:not-there'
        @($plan.Steps).Version | Should -Be @('09.6', '15.1')
    }

    It 'with -WhatIf asks for the identity of a unit that nobody states, once for each port' {
        $null = Start-UpsSimulator -Name unknown -State ApplicationRunning
        Update-UpsFirmware -Port sim:unknown -Path $script:folder -WhatIf -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        @($problems) | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'HardwareIdUnknown,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $problems[0].TargetObject | Should -Be 'sim:unknown'
    }

    It 'takes what a unit said of itself down the pipeline, with -WhatIf too' {
        $null = Start-UpsSimulator -Name piped -HardwareId 18 -State ApplicationRunning -FirmwareVersion 09.2 -LoaderVersion 08.31
        $plan = Get-UpsStatus sim:piped | Update-UpsFirmware -Path $script:folder -TargetVersion 15.1 -WhatIf
        @($plan.Steps) | Should -HaveCount 2
        $plan.LoaderVersion | Should -Be '08.31'
        @($plan.Warnings | Where-Object { $_ -like 'Stated*' }) | Should -HaveCount 0
    }

    It 'refuses a running unit without -Wait and tells what would help' {
        $null = Start-UpsSimulator -Name running -State ApplicationRunning -Condition OutputOff
        $result = Update-UpsFirmware -Port sim:running -Path $script:folder -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Refused'
        $result.ErrorId | Should -Be 'LoaderNotReachable'
        $problems[0].FullyQualifiedErrorId | Should -Be 'LoaderNotReachable,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '-Wait'
        (Get-UpsSimulator running).Attempts | Should -Be 0
    }

    It 'refuses the jump that kills an ID18 unit while its stepping stone is missing, with -Force too' {
        $alone = "$TestDrive/alone"
        $null = [IO.Directory]::CreateDirectory($alone)
        [IO.File]::Copy("$script:folder/SMT18UPS_15-1.enc", "$alone/SMT18UPS_15-1.enc", $true)
        $null = Start-UpsSimulator -Name old -HardwareId 18 -State ApplicationRunning -FirmwareVersion 09.2 -LoaderVersion 08.31 -Condition OutputOff
        $result = Update-UpsFirmware -Port sim:old -Path $alone -TargetVersion 15.1 -Wait -Force -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Refused'
        $result.RefusedBy | Should -Be @('id18-bootloader-first')
        $problems[0].FullyQualifiedErrorId | Should -Be 'StepMissing,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $problems[0].ToString() | Should -Match 'SMT18UPS_09-6.enc'
    }

    It 'serves several units side by side, and emits one result and at most one error for each' {
        1..2 | ForEach-Object { $null = Start-UpsSimulator -Name "side$_" }
        $results = @(Update-UpsFirmware -Port sim:side1, sim:nobody, sim:side2, sim:side1 -Path $script:folder -HardwareId 17 -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
        $results | Should -HaveCount 3
        @($results | Where-Object { $_.Succeeded }) | Should -HaveCount 2
        @($problems) | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'PortNotFound,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $problems[0].TargetObject | Should -Be 'sim:nobody'
    }

    It 'keeps a journal of JSON lines in a file, or in a folder one for each port' {
        $null = Start-UpsSimulator -Name logged
        $null = [IO.Directory]::CreateDirectory("$TestDrive/journals")
        $result = Update-UpsFirmware -Port sim:logged -Path $script:folder -HardwareId 17 -JournalPath "$TestDrive/journals" -Confirm:$false -WarningAction SilentlyContinue
        $result.JournalPath | Should -Be ([IO.Path]::Combine("$TestDrive/journals", 'sim-logged.jsonl'))
        $lines = [IO.File]::ReadAllLines($result.JournalPath)
        $lines[0] | Should -Match '"event":"begin"'
        $lines[-1] | Should -Match '"event":"verdict","outcome":"Confirmed"'
    }

    It 'refuses a journal that is none before a byte is sent, and leaves it as it was' {
        $null = Start-UpsSimulator -Name spoilt
        [IO.File]::WriteAllText("$TestDrive/notes.txt", "nothing of the kind`n")
        $result = Update-UpsFirmware -Port sim:spoilt -Path $script:folder -HardwareId 17 -JournalPath "$TestDrive/notes.txt" -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Refused'
        $problems[0].FullyQualifiedErrorId | Should -Be 'JournalUnreadable,ApcUps.Commands.UpdateUpsFirmwareCommand'
        [IO.File]::ReadAllText("$TestDrive/notes.txt") | Should -Be "nothing of the kind`n"
        (Get-UpsSimulator spoilt).Attempts | Should -Be 0
    }

    It 'refuses an address behind which no loader can be' {
        $result = Update-UpsFirmware -Port modbus://127.0.0.1 -Path $script:folder -HardwareId 17 -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.ErrorId | Should -Be 'InvalidPortAddress'
    }

    It 'reports images that cannot be read and goes on with the others' {
        $mixed = "$TestDrive/mixed"
        $null = [IO.Directory]::CreateDirectory($mixed)
        [IO.File]::Copy("$script:folder/SMT17UPS_07-1.enc", "$mixed/SMT17UPS_07-1.enc", $true)
        [IO.File]::WriteAllBytes("$mixed/torn.enc", [byte[]]::new(256))
        $null = Start-UpsSimulator -Name mixed
        $result = Update-UpsFirmware -Port sim:mixed -Path $mixed -HardwareId 17 -Confirm:$false -WarningAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Confirmed'
    }

    It 'without any image ends with an error for the folder and a result for the port' {
        $null = [IO.Directory]::CreateDirectory("$TestDrive/empty")
        $result = Update-UpsFirmware -Port sim:x -Path "$TestDrive/empty" -HardwareId 17 -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        @($problems)[0].FullyQualifiedErrorId | Should -Be 'NoImages,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $result.Outcome.ToString() | Should -Be 'Refused'
        $result.ErrorId | Should -Be 'NoImages'
        @($problems) | Should -HaveCount 1
    }

    It 'serves a line once under all its names, and warns if it was named with other facts' {
        $null = Start-UpsSimulator -Name spelt
        $rows = [pscustomobject] @{ Port = 'sim:spelt'; HardwareId = 17 }, [pscustomobject] @{ Port = 'SIM:Spelt'; HardwareId = 18 }
        $results = @($rows | Update-UpsFirmware -Path $script:folder -Confirm:$false -WarningVariable warned -WarningAction SilentlyContinue)
        $results | Should -HaveCount 1
        $results[0].Outcome.ToString() | Should -Be 'Confirmed'
        @($warned | Where-Object { "$_" -match 'named twice' }) | Should -HaveCount 1
    }

    It 'where nobody can be asked ends with a result and an error that tells of -Confirm' {
        $null = Start-UpsSimulator -Name nobody
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $manifest = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1')
        $null = $session.AddCommand('Import-Module').AddParameter('Name', $manifest).Invoke()
        $session.Commands.Clear()
        $null = $session.AddCommand('Update-UpsFirmware').AddParameter('Port', 'sim:nobody').AddParameter('Path', $script:folder).AddParameter('HardwareId', 17)
        $results = $session.Invoke()
        $session.Streams.Error[0].FullyQualifiedErrorId | Should -Be 'NotConfirmed,ApcUps.Commands.UpdateUpsFirmwareCommand'
        $session.Streams.Error[0].ErrorDetails.RecommendedAction | Should -Match '-Confirm:\$false'
        @($results) | Should -HaveCount 1
        $results[0].Outcome.ToString() | Should -Be 'Refused'
        (Get-UpsSimulator nobody).Attempts | Should -Be 0
        $session.Dispose()
    }

    It 'with -WhatIf names the images that are not at hand' {
        $alone = "$TestDrive/whatif"
        $null = [IO.Directory]::CreateDirectory($alone)
        [IO.File]::Copy("$script:folder/SMT18UPS_15-1.enc", "$alone/SMT18UPS_15-1.enc", $true)
        $plan = Update-UpsFirmware -Port sim:any -Path $alone -HardwareId 18 -InstalledVersion 09.2 -TargetVersion 15.1 -WhatIf
        $plan.IsReady | Should -BeFalse
        $plan.MissingImages | Should -Be @('SMT18UPS_09-6.enc')
    }

    It 'with -WhatIf tells of a step that its journal left in mid-transfer' {
        $journal = "$TestDrive/left.jsonl"
        $line = '{{"v":1,"time":"2026-11-25T02:00:00Z","run":"a","pid":1,"port":"sim:left","event":"{0}",{1}}}' + "`n"
        [IO.File]::WriteAllText($journal, ($line -f 'send', '"step":2,"image":"SMT18UPS_15-1.enc","sha256":"00"') + ($line -f 'attempt', '"step":2,"attempt":1'))
        $before = [IO.File]::ReadAllText($journal)
        $null = Update-UpsFirmware -Port sim:left -Path $script:folder -HardwareId 18 -JournalPath $journal -WhatIf -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -Match 'SMT18UPS_15-1.enc \(step 2\) was left in mid-transfer'
        [IO.File]::ReadAllText($journal) | Should -Be $before
    }

    It 'lists its steps and conditions by name, from a file of CLIXML too' {
        $null = Start-UpsSimulator -Name listed
        $result = Update-UpsFirmware -Port sim:listed -Path $script:folder -HardwareId 17 -Confirm:$false -WarningAction SilentlyContinue
        $back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($result, 6))
        foreach ($shown in ($result | Format-List | Out-String), ($back | Format-List | Out-String)) {
            $shown | Should -Match 'SMT17UPS_07-1.enc: Started'
            $shown | Should -Match 'Unknown: OnMains: could not be read'
            $shown | Should -Match 'Met: PortFree'
        }
    }

    It 'with -WarningAction Stop ends with the warning, but not before the other units are done' {
        $null = Start-UpsSimulator -Name going
        $null = Start-UpsSimulator -Name stopping -State ApplicationRunning -Condition OutputOff
        { Update-UpsFirmware -Port sim:going, sim:stopping -Path $script:folder -HardwareId 17 -Wait -TimeoutSeconds 6 -Confirm:$false -WarningAction Stop -ErrorAction SilentlyContinue } | Should -Throw
        (Get-UpsStatus sim:going).FirmwareVersion | Should -Be '07.1'
    }
}

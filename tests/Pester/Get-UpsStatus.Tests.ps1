BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Get-UpsStatus' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'reads units of all protocols side by side, and says what each said' {
        $units = @(
            Start-UpsSimulator -Name micro -State ApplicationRunning -HardwareId 18 -FirmwareVersion 09.6 -LoaderVersion 08.5
            Start-UpsSimulator -Name older -State ApplicationRunning -Protocol UpsLink
        )
        $card = Start-UpsSimulator -Name card -State ApplicationRunning -HardwareId 18 -FirmwareVersion 09.6 -Protocol Modbus -Transport ModbusTcp
        $units[1].Protocol.ToString() | Should -Be 'UpsLink'
        $card.Port | Should -Match '^modbus://127\.0\.0\.1:\d+$'
        $read = @($units.Port + $card.Port | Get-UpsStatus)
        $read | Should -HaveCount 3
        $micro = @($read | Where-Object Port -eq 'sim:micro')[0]
        $older = @($read | Where-Object Port -eq 'sim:older')[0]
        $net = @($read | Where-Object Port -eq $card.Port)[0]
        $micro | Should -BeOfType ([ApcUps.UpsStatus])
        @($read | ForEach-Object { $_.Protocol.ToString() }) | Should -Be @($net, $micro, $older | ForEach-Object { $_.Protocol.ToString() })
        foreach ($status in $read) {
            $status.Model | Should -Be 'Smart-UPS 1500'
            $status.SerialNumber | Should -Be 'AS2616000001'
            $status.ChargePercent | Should -Be 100
            $status.OnBattery | Should -BeFalse
            $status.OutputOn | Should -BeTrue
            $status.State.HasFlag([ApcUps.UpsState]::OnLine) | Should -BeTrue
            $status.Raw | Should -BeNullOrEmpty
            $status.Elapsed.TotalSeconds | Should -BeGreaterThan 0
            ([DateTime]::UtcNow - $status.ReadAt).TotalSeconds | Should -BeLessThan 60
        }
        foreach ($status in $micro, $net) {
            $status.FirmwareVersion | Should -Be '09.6'
            $status.HardwareId | Should -Be 18
            $status.Sku | Should -Be 'SMT1500I'
            $status.LoadWatt | Should -Be 232.5
        }
        $micro.LoaderVersion | Should -Be '08.5'
        $older.FirmwareVersion | Should -BeNullOrEmpty
        $older.HardwareId | Should -BeNullOrEmpty
        $older.LoadWatt | Should -BeNullOrEmpty
        @($older.ComponentVersions)[0] | Should -Be '617.3.I'
    }

    It 'tells what befalls a unit, by order' {
        $unit = Start-UpsSimulator -Name storm -State ApplicationRunning -Condition OnBattery, LowBattery
        $status = Get-UpsStatus $unit.Port
        $status.OnBattery | Should -BeTrue
        $status.LowBattery | Should -BeTrue
        $status.InputVoltage | Should -Be 0
        $status.LastTransferCause.ToString() | Should -Be 'LowInputVoltage'
        Set-UpsSimulator -Name storm -Condition Overload, ReplaceBattery
        $status = $unit | Get-UpsStatus -Protocol Microlink
        $status.OnBattery | Should -BeFalse
        $status.Overload | Should -BeTrue
        $status.ReplaceBattery | Should -BeTrue
        $status.Faults | Should -Contain 'BatteryNeedsReplacement'
    }

    It 'gives the raw values when asked to' {
        $null = Start-UpsSimulator -Name raw -State ApplicationRunning -Protocol UpsLink
        $status = Get-UpsStatus sim:raw -Protocol UpsLink -Raw
        @($status.Raw | Where-Object Name -ceq 'B')[0].Value | Should -Be '27.25'
    }

    It 'proves an update: the version and the id are those that the image promised' {
        $image = New-UpsSimulatorFirmware 1002 15.2 "$TestDrive/change.enc" -BlockCount 40 -Layout IdChange -HardwareIdAfterInstall 1014
        $unit = Start-UpsSimulator -Name dead -HardwareId 1002
        $sent = Send-UpsFirmware -Port $unit.Port -Path $image.FullName -HardwareId 1002 -Force -Confirm:$false -WarningAction SilentlyContinue
        $sent.Outcome.ToString() | Should -Be 'Started'
        $status = $sent | Get-UpsStatus
        $status.FirmwareVersion | Should -Be '15.2'
        $status.HardwareId | Should -Be 1014
    }

    It 'tells the next command what it needs to know' {
        $null = Start-UpsSimulator -Name chain -State ApplicationRunning -HardwareId 18 -FirmwareVersion 09.2 -LoaderVersion 08.31
        $null = New-UpsSimulatorFirmware 18 15.1 "$TestDrive/SMT18UPS_15-1.enc" -BlockCount 32 -Layout ApplicationOnly
        $status = Get-UpsStatus sim:chain
        $status | Test-UpsFirmware -Path "$TestDrive/SMT18UPS_15-1.enc" -WarningAction SilentlyContinue | Should -BeFalse
        $plan = $status | Get-UpsFirmwarePlan -Path "$TestDrive" -TargetVersion 15.1
        $plan.HardwareId | Should -Be 18
        "$($plan.InstalledVersion)" | Should -Be '09.2'
        @($plan.Steps)[0].Reason | Should -Match 'id18-bootloader-first'
    }

    It 'sends a unit of which it could not read a version on to the plan, as unknown' {
        $null = Start-UpsSimulator -Name old -State ApplicationRunning -Protocol UpsLink
        $plan = Get-UpsStatus sim:old -Protocol UpsLink | Get-UpsFirmwarePlan -WarningAction SilentlyContinue
        $plan.InstalledVersion | Should -BeNullOrEmpty
    }
}

Describe 'Get-UpsStatus on a line with trouble' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'names the loader, and the command for it' {
        $null = Start-UpsSimulator -Name bricked
        Get-UpsStatus sim:bricked -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'UnitInLoader,ApcUps.Commands.GetUpsStatusCommand'
        $problems[0].TargetObject | Should -Be 'sim:bricked'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match 'Find-UpsBootloader'
    }

    It 'writes one record for each failed port and reads the others' {
        $null = Start-UpsSimulator -Name good -State ApplicationRunning
        $null = Start-UpsSimulator -Name mute -State ApplicationRunning -Protocol None
        $card = Start-UpsSimulator -Name card -State ApplicationRunning -Protocol Modbus -Transport ModbusTcp
        $ports = 'sim:good', 'sim:mute', 'sim:nobody', "$($card.Port)/300", 'modbus://', 'sim:good'
        $read = @(Get-UpsStatus -Port $ports -TimeoutSeconds 5 -ErrorVariable problems -ErrorAction SilentlyContinue)
        $read | Should -HaveCount 1
        $ids = @($problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
        $ids | Should -HaveCount 4
        @($ids | Where-Object { $_ -eq 'InvalidPortAddress' }) | Should -HaveCount 2
        $ids | Should -Contain 'PortNotFound'
        $ids | Should -Contain 'ReadingTimedOut'
    }

    It 'does not guess which unit id is meant' {
        $card = Start-UpsSimulator -Name card -State ApplicationRunning -Protocol Modbus -Transport ModbusTcp
        Get-UpsStatus "$($card.Port)/1" -UnitId 2 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'UnitIdContradicts,ApcUps.Commands.GetUpsStatusCommand'
        Get-UpsStatus $card.Port -Protocol Microlink -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'ProtocolContradicts,ApcUps.Commands.GetUpsStatusCommand'
        (Get-UpsStatus "$($card.Port)/1").Protocol.ToString() | Should -Be 'Modbus'
    }

    It 'asks no slave that is not there for ever' {
        $card = Start-UpsSimulator -Name card -State ApplicationRunning -Protocol Modbus -Transport ModbusTcp
        Get-UpsStatus "$($card.Port)/9" -TimeoutSeconds 4 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
        $problems[0].TargetObject | Should -Be "$($card.Port)/9"
    }

    It 'keeps the commands for loaders away from a Modbus address' {
        Find-UpsBootloader -Port modbus://127.0.0.1 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'InvalidPortAddress,ApcUps.Commands.FindUpsBootloaderCommand'
    }

    It 'reads through a line that turns bytes over' {
        $null = Start-UpsSimulator -Name noisy -State ApplicationRunning -Fault ByteErrorsOut=0.003
        $status = Get-UpsStatus sim:noisy -Protocol Microlink
        $status.SerialNumber | Should -Be 'AS2616000001'
        $status.BatteryVoltage | Should -Be 27.25
    }
}

Describe 'Get-UpsStatus -Continuous' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'emits a reading each interval, over one session, until it is stopped' {
        $null = Start-UpsSimulator -Name watched -State ApplicationRunning
        $seen = [Collections.Generic.List[object]]::new()
        foreach ($once in 1) {
            Get-UpsStatus sim:watched -Protocol Microlink -Continuous -IntervalSeconds 1 | ForEach-Object {
                $seen.Add($_)
                Set-UpsSimulator watched OnBattery
                if ($seen.Count -ge 3) { break }
            }
        }
        $seen | Should -HaveCount 3
        $seen[0].OnBattery | Should -BeFalse
        $seen[2].OnBattery | Should -BeTrue
        ($seen[2].ReadAt - $seen[1].ReadAt).TotalSeconds | Should -BeGreaterThan 0.5
    }

    It 'reports a unit that goes away once, and goes on when it is back' {
        $null = Start-UpsSimulator -Name flaky -State ApplicationRunning
        $seen = [Collections.Generic.List[object]]::new()
        foreach ($once in 1) {
            Get-UpsStatus sim:flaky -Protocol Microlink -Continuous -IntervalSeconds 1 -ErrorVariable problems -ErrorAction SilentlyContinue | ForEach-Object {
                $seen.Add($_)
                if ($seen.Count -eq 1) {
                    Stop-UpsSimulator flaky
                    $null = Start-UpsSimulator -Name flaky -State ApplicationRunning
                }
                if ($seen.Count -ge 2) { break }
            }
        }
        $seen | Should -HaveCount 2
        $problems = @($problems | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'LineLost,ApcUps.Commands.GetUpsStatusCommand'
    }
}

BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Start-UpsSimulator' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'starts a unit without firmware in process' {
        $unit = Start-UpsSimulator -Name first
        $unit | Should -BeOfType ([ApcUps.UpsSimulator])
        $unit.Port | Should -Be 'sim:first'
        $unit.HardwareId | Should -Be 17
        $unit.State.ToString() | Should -Be 'NoApplication'
        $unit.ReceivedPath | Should -BeNullOrEmpty
    }

    It 'listens on a loopback TCP port' {
        $unit = Start-UpsSimulator -Name net -Transport Tcp
        $unit.Port | Should -Match '^tcp://127\.0\.0\.1:\d+$'
        @(Find-UpsBootloader -Port $unit.Port).State.ToString() | Should -Be 'NoApplication'
    }

    It 'speaks Modbus, and nothing else, over Modbus TCP' {
        (Start-UpsSimulator -Name card -State ApplicationRunning -Transport ModbusTcp).Protocol.ToString() | Should -Be 'Modbus'
        { Start-UpsSimulator -Name odd -Transport ModbusTcp -Protocol UpsLink } | Should -Throw -ErrorId 'SimulatorArgument,ApcUps.Commands.StartUpsSimulatorCommand'
    }

    It 'starts a unit whose application runs, with what befalls it' {
        $unit = Start-UpsSimulator -Name desk -State ApplicationRunning -FirmwareVersion 09.6 -Condition OnBattery
        $unit.FirmwareVersion | Should -Be '09.6'
        $unit.Protocol.ToString() | Should -Be 'Microlink'
        $unit.Condition.ToString() | Should -Be 'OnBattery'
    }

    It 'refuses a name that is taken' {
        $null = Start-UpsSimulator -Name twice
        { Start-UpsSimulator -Name TWICE } | Should -Throw -ErrorId 'SimulatorExists,ApcUps.Commands.StartUpsSimulatorCommand'
    }

    It 'refuses a fault that it does not know, and names those it does' {
        { Start-UpsSimulator -Name odd -Fault Gremlins } | Should -Throw -ErrorId 'SimulatorFaultUnknown,ApcUps.Commands.StartUpsSimulatorCommand'
        { Start-UpsSimulator -Name odd -Fault Gremlins } | Should -Throw '*RestartAtBlock*'
    }

    It 'starts nothing with -WhatIf' {
        Start-UpsSimulator -Name never -WhatIf | Should -BeNullOrEmpty
        @(Get-UpsSimulator) | Should -HaveCount 0
    }

    It 'starts its application after a window of the length that it is told' {
        $unit = Start-UpsSimulator -Name short -State ApplicationRunning -StartWindowSeconds 0
        $null = Set-UpsSimulator -Name short -PowerCycle
        $line = @(Find-UpsBootloader -Port $unit.Port -TimeoutSeconds 3)
        $line.State.ToString() | Should -Be 'ApplicationStarted'
        (Get-UpsSimulator -Name short).State.ToString() | Should -Be 'ApplicationRunning'
    }

    It 'takes a window from 0 to 3600 seconds' {
        { Start-UpsSimulator -Name odd -StartWindowSeconds -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ApcUps.Commands.StartUpsSimulatorCommand'
        { Start-UpsSimulator -Name odd -StartWindowSeconds 3601 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ApcUps.Commands.StartUpsSimulatorCommand'
    }

    It 'says which loader the unit has' {
        (Start-UpsSimulator -Name old -LoaderVersion 8.31).LoaderVersion | Should -Be '08.31'
    }

    It 'plays a unit that goes on with its old version' {
        $image = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/old.enc" -BlockCount 8
        $unit = Start-UpsSimulator -Name stubborn -FirmwareVersion 06.9 -Fault keepsoldversion
        ($image | Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Confirm:$false).Outcome.ToString() | Should -Be 'Started'
        (Get-UpsSimulator -Name stubborn).FirmwareVersion | Should -Be '06.9'
    }

    It 'programs at the end of each section for as long as it is told to' {
        $image = New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/slow.enc" -BlockCount 8
        $unit = Start-UpsSimulator -Name slow -SectionPauseSeconds 0.6
        $result = $image | Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Confirm:$false
        $result.Outcome.ToString() | Should -Be 'Started'
        $result.BytesPerSecond | Should -BeLessThan (8 * 128 / 1.8)
    }
}

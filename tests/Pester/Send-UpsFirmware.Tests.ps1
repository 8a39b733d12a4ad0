BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Send-UpsFirmware' {
    BeforeAll {
        $script:image = (New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/SMT17UPS_07-1.enc" -BlockCount 300).FullName
    }

    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'sends an image and calls it started on the unit''s word' {
        $unit = Start-UpsSimulator -Name good
        $result = Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Path $script:image -Confirm:$false
        $result | Should -BeOfType ([ApcUps.UpsFirmwareTransfer])
        $result.Outcome.ToString() | Should -Be 'Started'
        $result.Succeeded | Should -BeTrue
        $result.HardwareId | Should -Be 17
        $result.Version | Should -Be '07.1'
        $result.Attempts | Should -Be 1
        $result.Blocks | Should -Be 300
        $result.BlocksSent | Should -Be 300
        $result.ErrorId | Should -BeNullOrEmpty
        $result.Recommendation | Should -Not -BeNullOrEmpty
        $received = [IO.File]::ReadAllBytes((Get-UpsSimulator -Name good).ReceivedPath)
        [Convert]::ToBase64String($received) | Should -BeExactly ([Convert]::ToBase64String([IO.File]::ReadAllBytes($script:image)))
    }

    It 'replays the known recovery: a restart at block 300, a lost final ACK, and success at the third attempt' {
        $whole = (New-UpsSimulatorFirmware -HardwareId 17 -Version 07.1 -Path "$TestDrive/whole.enc").FullName
        $unit = Start-UpsSimulator -Name story -Fault RestartAtBlock=300, LostFinalAck
        $result = Find-UpsBootloader -Port $unit.Port |
            Send-UpsFirmware -HardwareId 17 -Path $whole -Confirm:$false -TranscriptPath "$TestDrive/story.log"
        $result.Outcome.ToString() | Should -Be 'Started'
        $result.Attempts | Should -Be 3
        $result.Restarts | Should -Be 2
        $result.BlocksSent | Should -Be 1345
        $afterEnd = $false
        foreach ($line in [IO.File]::ReadAllLines("$TestDrive/story.log")) {
            if ($line -match '-> <04>$') { $afterEnd = $true }
            elseif ($line -match '<- .*C') { $afterEnd = $false }
            elseif ($afterEnd -and $line -match '-> <01>') { throw "a data block between EOT and the next prompt: $line" }
        }
    }

    It 'binds the port and speed of found loaders, and a file piped to it' {
        $unit = Start-UpsSimulator -Name bound
        $file = [IO.FileInfo] $script:image
        $result = $file | Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Confirm:$false
        $result.Outcome.ToString() | Should -Be 'Started'
        $result.Path | Should -Be $script:image
    }

    It 'serves several units side by side and emits one result for each' {
        $ports = 1..3 | ForEach-Object { (Start-UpsSimulator -Name "fleet$_").Port }
        $results = @(Find-UpsBootloader -Port $ports | Send-UpsFirmware -HardwareId 17 -Path $script:image -Confirm:$false)
        $results | Should -HaveCount 3
        @($results | Where-Object { $_.Succeeded }) | Should -HaveCount 3
    }

    It 'with -WhatIf opens no line and emits nothing' {
        $unit = Start-UpsSimulator -Name untouched
        Send-UpsFirmware -Port $unit.Port, 'sim:not-there' -HardwareId 17 -Path $script:image -WhatIf -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
        (Get-UpsSimulator untouched).Attempts | Should -Be 0
    }

    It 'fails without sending anything when no loader asks' {
        $unit = Start-UpsSimulator -Name mute -State Dead
        $result = Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Path $script:image -TimeoutSeconds 1 -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Failed'
        $result.ErrorId | Should -Be 'NoPrompt'
        $result.Attempts | Should -Be 0
        $problems[0].FullyQualifiedErrorId | Should -Be 'NoPrompt,ApcUps.Commands.SendUpsFirmwareCommand'
        $problems[0].CategoryInfo.Category.ToString() | Should -Be 'OperationTimeout'
        $problems[0].TargetObject | Should -Be 'sim:mute'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match 'cable'
    }

    It 'reports a unit that cancels, and sends again only when it asks again' {
        $unit = Start-UpsSimulator -Name refuses -Fault CancelAtBlock=20
        $result = Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Path $script:image -Attempt 1 -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $result.Outcome.ToString() | Should -Be 'Failed'
        $problems[0].FullyQualifiedErrorId | Should -Be 'CancelledByUnit,ApcUps.Commands.SendUpsFirmwareCommand'
    }

    It 'refuses <Name> with error <Id>, with the path as target, and still emits one result per port' -ForEach @(
        @{ Name = 'a folder'; Id = 'ImageIsDirectory'; Category = 'InvalidArgument'; Make = { param($path) $null = [IO.Directory]::CreateDirectory($path) } }
        @{ Name = 'an empty file'; Id = 'ImageEmpty'; Category = 'InvalidData'; Make = { param($path) [IO.File]::WriteAllBytes($path, [byte[]]::new(0)) } }
        @{ Name = 'a file of 130 bytes'; Id = 'ImageNotWholeBlocks'; Category = 'InvalidData'; Make = { param($path) [IO.File]::WriteAllBytes($path, [byte[]]::new(130)) } }
        @{ Name = 'a file of 256 zeros'; Id = 'ImageUnsound'; Category = 'InvalidData'; Make = { param($path) [IO.File]::WriteAllBytes($path, [byte[]]::new(256)) } }
        @{ Name = 'a missing file'; Id = 'ImageNotFound'; Category = 'ObjectNotFound'; Make = { } }
    ) {
        $path = "$TestDrive/$Id.enc"
        & $Make $path
        $results = @(Send-UpsFirmware -Port sim:x, sim:y -HardwareId 17 -Path $path -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue)
        $results | Should -HaveCount 2
        $results[0].Outcome.ToString() | Should -Be 'Refused'
        $results[1].Port | Should -Be 'sim:y'
        @($problems) | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$Id,ApcUps.Commands.SendUpsFirmwareCommand"
        $problems[0].CategoryInfo.Category.ToString() | Should -Be $Category
        $problems[0].TargetObject | Should -BeLike "*$Id.enc"
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'refuses a wildcard that matches nothing, and one that matches several images' {
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 09.6 -Path "$TestDrive/many1.enc" -BlockCount 8
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 15.0 -Path "$TestDrive/many2.enc" -BlockCount 8
        $none = Send-UpsFirmware -Port sim:x -HardwareId 17 -Path "$TestDrive/none*.enc" -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $none.Outcome.ToString() | Should -Be 'Refused'
        $problems[0].FullyQualifiedErrorId | Should -Be 'PathMatchesNothing,ApcUps.Commands.SendUpsFirmwareCommand'
        $many = Send-UpsFirmware -Port sim:x -HardwareId 17 -Path "$TestDrive/many*.enc" -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $many.ErrorId | Should -Be 'PathMatchesSeveral'
    }

    It 'reports a port that does not exist and goes on with the others' {
        $unit = Start-UpsSimulator -Name other
        $results = @(Send-UpsFirmware -Port sim:gone, $unit.Port -HardwareId 17 -Path $script:image -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue)
        $results | Should -HaveCount 2
        @($results | Where-Object { $_.Succeeded }).Port | Should -Be 'sim:other'
        @($results | Where-Object { -not $_.Succeeded }).ErrorId | Should -Be 'PortNotFound'
        @($problems) | Should -HaveCount 1
    }

    It 'lets the other transfers end before -ErrorAction Stop ends the command' {
        $unit = Start-UpsSimulator -Name survivor
        $results = [Collections.ArrayList]::new()
        { Send-UpsFirmware -Port sim:gone, $unit.Port -HardwareId 17 -Path $script:image -Confirm:$false -ErrorAction Stop | ForEach-Object { $null = $results.Add($_) } } |
            Should -Throw -ErrorId 'PortNotFound,ApcUps.Commands.SendUpsFirmwareCommand'
        $results.Count | Should -Be 2
        @($results | Where-Object { $_.Succeeded }).Port | Should -Be 'sim:survivor'
    }

    It 'rescues a silent unit with -Blind, and asks its own question before' {
        $unit = Start-UpsSimulator -Name silent -Fault Silent
        $result = Send-UpsFirmware -Port $unit.Port -HardwareId 17 -Path $script:image -Blind -Force -Confirm:$false
        $result.Outcome.ToString() | Should -Be 'Started'
    }

    It 'refuses -Blind at another speed' {
        { Send-UpsFirmware -Port sim:x -HardwareId 17 -Path $script:image -Blind -BaudRate 2400 -Confirm:$false } |
            Should -Throw -ErrorId 'BlindNeedsDefaults,ApcUps.Commands.SendUpsFirmwareCommand'
    }

    It 'where nobody can be asked emits a result and an error for each port, and sends nothing' {
        1..2 | ForEach-Object { $null = Start-UpsSimulator -Name "alone$_" }
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $session.AddCommand('Import-Module').AddParameter('Name', [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1')).Invoke()
        $session.Commands.Clear()
        $null = $session.AddCommand('Send-UpsFirmware').AddParameter('Port', @('sim:alone1', 'sim:alone2')).AddParameter('Path', $script:image).AddParameter('HardwareId', 17)
        $results = @($session.Invoke())
        @($results | ForEach-Object { "$($_.Outcome) $($_.ErrorId)" }) | Should -Be @('Refused NotConfirmed', 'Refused NotConfirmed')
        @($session.Streams.Error | ForEach-Object { $_.TargetObject }) | Should -Be @('sim:alone1', 'sim:alone2')
        (Get-UpsSimulator alone1).Attempts | Should -Be 0
        $session.Dispose()
    }
}

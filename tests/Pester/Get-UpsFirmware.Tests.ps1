BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Get-UpsFirmware' {
    BeforeAll {
        $script:folder = [IO.Path]::Combine("$TestDrive", 'images')
        $null = [IO.Directory]::CreateDirectory($script:folder)
        $script:full = (New-UpsSimulatorFirmware 17 07.1 "$script:folder/SMT17UPS_07-1.enc" -BlockCount 64).FullName
        $script:alone = (New-UpsSimulatorFirmware 18 15.3 "$script:folder/SMT18UPS_15-3.enc" -BlockCount 64 -Layout ApplicationOnly).FullName
        $script:signed = (New-UpsSimulatorFirmware 1015 18.4 "$script:folder/SMT1015UPS_18-4.enc" -BlockCount 64 -Layout Signed).FullName
        $script:change = (New-UpsSimulatorFirmware 1010 16.0 "$script:folder/SRT1010UPS_16-0.enc" -BlockCount 64 -Layout IdChange -HardwareIdAfterInstall 1025).FullName
        $script:smx = (New-UpsSimulatorFirmware 1003 15.4 "$script:folder/SMX1003UPS_15-4.enc" -BlockCount 64 -Layout Smx).FullName

        function Write-Odd([string] $Name, [byte[]] $Bytes) {
            $path = [IO.Path]::Combine("$TestDrive", $Name)
            [IO.File]::WriteAllBytes($path, $Bytes)
            $path
        }
    }

    It 'says what a full image is' {
        $image = Get-UpsFirmware $script:full
        $image | Should -BeOfType ([ApcUps.UpsFirmwareImage])
        $image.Path | Should -Be $script:full
        "$($image.Name) $($image.Family) $($image.HardwareId) $($image.HardwareIdAfterInstall) $($image.Version) $($image.ContainerVersion)" |
            Should -BeExactly 'SMT17UPS_07-1.enc SMT 17 17 07.1 3'
        (@($image.Sections) | ForEach-Object { $_.Name }) -join ' ' | Should -BeExactly 'UBL SBL MCU UPS'
        @($image.Sections)[0].FirstBlock | Should -Be 0
        @($image.Sections)[-1].LastBlock | Should -Be 63
        @($image.Sections)[0].Checksum.ToString() | Should -Be 'Right'
        @($image.Sections)[0].Meaning | Should -Match 'loader'
        $image.CarriesBootloader | Should -BeTrue
        $image.ApplicationOnly | Should -BeFalse
        $image.Signed | Should -BeFalse
        $image.Size | Should -Be (64 * 128)
        $image.BlockCount | Should -Be 64
        $image.Sha256 | Should -Match '^[0-9a-f]{64}$'
        $image.IsValid | Should -BeTrue
        $image.TransferTime.TotalSeconds | Should -BeGreaterThan (64 * 134 * 10 / 9600)
        $image.TransferTime.TotalSeconds | Should -BeLessThan (65 * 134 * 10 / 9600)
    }

    It 'says of <Name> what it is' -ForEach @(
        @{ Name = 'alone'; OnlyApplication = $true; HasSignature = $false; IdAfter = 18; HasLoader = $false; Format = 3 }
        @{ Name = 'signed'; OnlyApplication = $false; HasSignature = $true; IdAfter = 1015; HasLoader = $true; Format = 4 }
        @{ Name = 'change'; OnlyApplication = $false; HasSignature = $false; IdAfter = 1025; HasLoader = $true; Format = 3 }
        @{ Name = 'smx'; OnlyApplication = $false; HasSignature = $false; IdAfter = 1003; HasLoader = $true; Format = 3 }
    ) {
        $image = Get-UpsFirmware -LiteralPath $ExecutionContext.SessionState.PSVariable.GetValue($Name)
        $image.IsValid | Should -BeTrue
        $image.ApplicationOnly | Should -Be $OnlyApplication
        $image.Signed | Should -Be $HasSignature
        $image.HardwareIdAfterInstall | Should -Be $IdAfter
        $image.CarriesBootloader | Should -Be $HasLoader
        $image.ContainerVersion | Should -Be $Format
    }

    It 'reports an id change and an application alone as information, and an unknown file as a warning with its hash' {
        $change = @(Get-UpsFirmware $script:change).Problems
        @($change | Where-Object { $_.Check -eq 'HardwareIdChange' })[0].Severity.ToString() | Should -Be 'Information'
        @($change | Where-Object { $_.Check -eq 'HardwareIdChange' })[0].Text | Should -Match '1025'
        $alone = Get-UpsFirmware $script:alone
        @($alone.Problems | Where-Object { $_.Check -eq 'ApplicationOnly' })[0].Severity.ToString() | Should -Be 'Information'
        $unknown = @($alone.Problems | Where-Object { $_.Check -eq 'UnknownImage' })[0]
        $unknown.Severity.ToString() | Should -Be 'Warning'
        $unknown.Text.Contains($alone.Sha256) | Should -BeTrue
        $alone.KnownRelease | Should -BeNullOrEmpty
    }

    It 'says that a file with the id and version of a known release is another file' {
        @((Get-UpsFirmware $script:full).Problems | Where-Object { $_.Check -eq 'DiffersFromRelease' })[0].Text | Should -Match 'SMT17UPS_07-1'
    }

    It 'leaves vulnerabilities not stated for a version that the vendor''s table does not name, and says which it names' {
        $found = @((Get-UpsFirmware $script:alone).KnownVulnerabilities)
        $found[0].Cve | Should -Be 'CVE-2022-0715'
        $found[0].State.ToString() | Should -Be 'NotStated'
        $found[0].Note | Should -Match '15\.0 as Partial'
        @($found | ForEach-Object { $_.Cve }) -join ' ' | Should -Match 'CVE-2022-22805'
    }

    It 'reads the images of a folder, of a wildcard, and of files that come down the pipeline' {
        @(Get-UpsFirmware $script:folder) | Should -HaveCount 5
        @(Get-UpsFirmware "$script:folder/SMT*.enc") | Should -HaveCount 3
        @([IO.FileInfo] $script:full, [IO.FileInfo] $script:smx | Get-UpsFirmware) | Should -HaveCount 2
        @($script:full, $script:smx | Get-UpsFirmware) | Should -HaveCount 2
        @(Get-UpsFirmware $script:full | Get-UpsFirmware) | Should -HaveCount 1
    }

    It 'gives the first image before it reads the second' {
        $second = "$TestDrive/two/b.enc"
        $null = [IO.Directory]::CreateDirectory("$TestDrive/two")
        [IO.File]::Copy($script:full, "$TestDrive/two/a.enc")
        [IO.File]::WriteAllBytes($second, [byte[]]::new(128))
        $seen = @(Get-UpsFirmware "$TestDrive/two" | ForEach-Object { [IO.File]::Copy($script:smx, $second, $true); $_ })
        $seen[0].Name | Should -Be 'a.enc'
        $seen[1].HardwareId | Should -Be 1003
    }

    It 'holds the readme beside an image against it' {
        $path = "$TestDrive/SMT18UPS_15-9.enc"
        $null = New-UpsSimulatorFirmware 18 15.9 $path -BlockCount 16
        [IO.File]::WriteAllText("$TestDrive/SMT18UPS_15-9_readme.txt", "Version:`r`n========`r`nUPS 15.9`r`n`r`nRelease Notes (UPS15.9):`r`nSHA256: $('0' * 64)`r`n")
        $image = Get-UpsFirmware $path
        $image.IsValid | Should -BeFalse
        @($image.Problems)[0].Check | Should -Be 'ReadmeSha256'
        [IO.File]::WriteAllText("$TestDrive/SMT18UPS_15-9_readme.txt", "Version:`r`n========`r`nUPS 15.8`r`n")
        $image = Get-UpsFirmware $path
        $image.IsValid | Should -BeTrue
        @($image.Problems | Where-Object { $_.Check -eq 'ReadmeVersion' }) | Should -HaveCount 1
        [IO.File]::WriteAllText("$TestDrive/SMT18UPS_15-9_readme.txt", "Version:`r`n========`r`nUPS 15.9`r`nSHA256: $($image.Sha256)`r`n")
        @((Get-UpsFirmware $path).Problems | Where-Object { $_.Check -like 'Readme*' }) | Should -HaveCount 0
    }

    It 'describes <Name> as no sound image, by check <Check>, without an error' -ForEach @(
        @{ Name = 'an empty file'; Check = 'WholeBlocks'; Make = { param($good) , [byte[]]::new(0) } }
        @{ Name = 'a truncated image'; Check = 'SectionLength'; Make = { param($good) , [byte[]] $good[0..8063] } }
        @{ Name = 'an image with something appended'; Check = 'WholeBlocks'; Make = { param($good) , ([byte[]] $good + [byte[]] (1, 2)) } }
        @{ Name = 'an image with a bit flipped'; Check = 'PayloadChecksum'; Make = { param($good) $good[200] = $good[200] -bxor 4; , $good } }
        @{ Name = 'a header with a bit flipped'; Check = 'HeaderChecksum'; Make = { param($good) $good[12] = $good[12] -bxor 4; , $good } }
        @{ Name = 'a ZIP archive'; Check = 'FileKind'; Make = { param($good) , ([byte[]] (0x50, 0x4b, 3, 4) + [byte[]]::new(252)) } }
        @{ Name = 'a program'; Check = 'FileKind'; Make = { param($good) , ([byte[]] (0x4d, 0x5a) + [byte[]]::new(254)) } }
        @{ Name = 'a web page'; Check = 'FileKind'; Make = { param($good) , [Text.Encoding]::ASCII.GetBytes('<!DOCTYPE html><html>'.PadRight(256)) } }
        @{ Name = 'two images glued together'; Check = 'OneApplication'; Make = { param($good) , ([byte[]] $good + [byte[]] $good) } }
        @{ Name = 'a length near 2^32'; Check = 'SectionLength'; Make = { param($good) foreach ($i in 6..9) { $good[$i] = 0xff }; , $good } }
    ) {
        $path = Write-Odd "odd-$Check.enc" (& $Make ([IO.File]::ReadAllBytes($script:full)))
        $image = Get-UpsFirmware $path -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $image.IsValid | Should -BeFalse
        $image.TransferTime | Should -BeNullOrEmpty
        @($image.Problems | ForEach-Object { $_.Check }) | Should -Contain $Check
        @($image.Problems)[0].Severity.ToString() | Should -Be 'Error'
    }

    It 'reports <Name> with error <Id> and goes on with the others' -ForEach @(
        @{ Name = 'a missing file'; Id = 'ImageNotFound'; Path = 'missing.enc' }
        @{ Name = 'a pattern that matches nothing'; Id = 'PathMatchesNothing'; Path = 'nothing*.enc' }
        @{ Name = 'a folder without images'; Id = 'NoImages'; Path = 'empty' }
    ) {
        $null = [IO.Directory]::CreateDirectory("$TestDrive/empty")
        $found = @(Get-UpsFirmware "$TestDrive/$Path", $script:full -ErrorVariable problems -ErrorAction SilentlyContinue)
        $found | Should -HaveCount 1
        @($problems) | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$Id,ApcUps.Commands.GetUpsFirmwareCommand"
        $problems[0].CategoryInfo.Category.ToString() | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeLike "*$Path"
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'keeps its sections and problems through CLIXML' {
        $image = Get-UpsFirmware $script:change
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($image))
        @($back.Sections)[0].Name | Should -Be @($image.Sections)[0].Name
        @($back.Sections)[-1].Checksum.ToString() | Should -Be 'Right'
        @($back.Problems)[0].Text | Should -Be @($image.Problems)[0].Text
    }
}

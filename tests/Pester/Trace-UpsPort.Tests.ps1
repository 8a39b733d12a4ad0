BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Trace-UpsPort' {
    AfterEach {
        Get-UpsSimulator | Stop-UpsSimulator
    }

    It 'shows what a restarting unit says, line by line, with the time and a guess' {
        $unit = Start-UpsSimulator -Name traced -State Restarting
        $entries = @(Trace-UpsPort -Port $unit.Port -Seconds 3)
        $entries[0] | Should -BeOfType ([ApcUps.UpsTraceEntry])
        $banner = @($entries | Where-Object { $_.Text -eq 'APC(R)2009 Download Manager<0D><0A>' })
        $banner | Should -HaveCount 1
        $banner[0].Port | Should -Be 'sim:traced'
        $banner[0].BaudRate | Should -BeNullOrEmpty
        $banner[0].Count | Should -Be 29
        $banner[0].Hex | Should -Match '^41 50 43 .* 0D 0A$'
        $banner[0].Guess.ToString() | Should -Be 'Loader'
        $banner[0].Reason | Should -Match 'banner'
        $banner[0].Time.Kind.ToString() | Should -Be 'Utc'
        $banner[0].Elapsed.TotalSeconds | Should -BeGreaterThan 0
        $banner[0].Elapsed.TotalSeconds | Should -BeLessThan 3
        [Math]::Abs(([DateTime]::UtcNow - $banner[0].Time).TotalSeconds) | Should -BeLessThan 60
    }

    It 'emits entries as they come' {
        $unit = Start-UpsSimulator -Name live -State Restarting
        $clock = [Diagnostics.Stopwatch]::StartNew()
        do {
            Trace-UpsPort -Port $unit.Port -Seconds 60 | ForEach-Object { $script:first = $_; break }
        } while ($false)
        $script:first.Count | Should -BeGreaterThan 0
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 20
        # The line was closed behind it.
        Trace-UpsPort -Port $unit.Port -Seconds 0.1 -WarningAction SilentlyContinue -ErrorAction Stop
    }

    It 'ends after -Seconds and warns that silence proves little' {
        $unit = Start-UpsSimulator -Name dead -State Dead
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Trace-UpsPort -Port $unit.Port -Seconds 0.5 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 5
        $clock.Elapsed.TotalSeconds | Should -BeGreaterThan 0.4
        @($warnings).Count | Should -Be 1
        "$($warnings[0])" | Should -Match '(?s)^sim:dead: nothing was heard.*speak only when asked.*Find-UpsBootloader.*Get-UpsStatus'
    }

    It 'does not warn about a line on which something was heard' {
        $unit = Start-UpsSimulator -Name heard -State Restarting
        Trace-UpsPort -Port $unit.Port -Seconds 2 -WarningVariable warnings | Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'listens on several lines side by side, each named once' {
        $a = Start-UpsSimulator -Name a -State Restarting
        $b = Start-UpsSimulator -Name b -State Restarting
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $ports = @(Trace-UpsPort -Port $a.Port, $b.Port, $a.Port -Seconds 3 -ErrorAction Stop | ForEach-Object { $_.Port })
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 5.5
        $ports | Should -Contain 'sim:a'
        $ports | Should -Contain 'sim:b'
    }

    It 'takes ports from the pipeline, as text and by property' {
        $unit = Start-UpsSimulator -Name piped -State Restarting -BaudRate 9600
        @('sim:piped' | Trace-UpsPort -Seconds 2)[0].Port | Should -Be 'sim:piped'
        @($unit | Trace-UpsPort -Seconds 4)[0].BaudRate | Should -Be 9600
    }

    It 'takes the speed from the pipeline, each port its own, and 9600 where there is none' {
        $found = [pscustomobject] @{ Port = 'sim:one'; BaudRate = 2400 }, [pscustomobject] @{ Port = 'sim:two'; BaudRate = $null }
        $said = @($found | Trace-UpsPort -Verbose -ErrorAction SilentlyContinue 4>&1 | ForEach-Object { "$_" })
        $said | Should -Contain 'Listening on sim:one at 2400 baud.'
        $said | Should -Contain 'Listening on sim:two at 9600 baud.'
    }

    It 'reports each port that cannot be opened and goes on with the others' {
        $unit = Start-UpsSimulator -Name fine -State Restarting
        $entries = @(Trace-UpsPort -Port 'sim:nobody', $unit.Port, 'tcp://nowhere' -Seconds 2 -ErrorVariable problems -ErrorAction SilentlyContinue)
        $entries.Count | Should -BeGreaterThan 0
        @($problems).Count | Should -Be 2
        $ids = @($problems | ForEach-Object { $_.FullyQualifiedErrorId })
        $ids | Should -Contain 'PortNotFound,ApcUps.Commands.TraceUpsPortCommand'
        $ids | Should -Contain 'InvalidPortAddress,ApcUps.Commands.TraceUpsPortCommand'
        @($problems | ForEach-Object { $_.TargetObject }) | Should -Contain 'sim:nobody'
    }

    It 'says that a line was lost, behind what it said' {
        $unit = Start-UpsSimulator -Name gone -State Restarting
        $entries = @(Trace-UpsPort -Port $unit.Port -Seconds 60 -ErrorVariable problems -ErrorAction SilentlyContinue |
                ForEach-Object { $_; Get-UpsSimulator | Stop-UpsSimulator })
        $entries.Count | Should -BeGreaterThan 0
        @($problems | ForEach-Object { $_.FullyQualifiedErrorId }) | Should -Be 'LineLost,ApcUps.Commands.TraceUpsPortCommand'
    }

    It 'shows the half line before the loss' {
        $unit = Start-UpsSimulator -Name cue -State Restarting
        $server = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $server.Start()
        try {
            # What the unit says is the cue for the other line.
            $script:client = $null
            $texts = @(Trace-UpsPort -Port $unit.Port, "tcp://127.0.0.1:$($server.LocalEndpoint.Port)" -Seconds 3 -ErrorVariable problems -ErrorAction SilentlyContinue |
                    ForEach-Object {
                        if ($null -eq $script:client) {
                            $script:client = $server.AcceptTcpClient()
                            $script:client.GetStream().Write([byte[]] (0x68, 0x61, 0x6C, 0x66), 0, 4)
                            $script:client.Dispose()
                        }
                        $_.Text
                    })
            $texts | Should -Contain 'half'
            @($problems | ForEach-Object { $_.FullyQualifiedErrorId }) | Should -Be 'LineLost,ApcUps.Commands.TraceUpsPortCommand'
        }
        finally {
            $server.Stop()
        }
    }

    It 'sends no byte' {
        $server = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $server.Start()
        try {
            Trace-UpsPort -Port "tcp://127.0.0.1:$($server.LocalEndpoint.Port)" -Seconds 0.5 -WarningAction SilentlyContinue -ErrorAction Stop
            $client = $server.AcceptTcpClient()
            $client.GetStream().ReadByte() | Should -Be -1
            $client.Dispose()
        }
        finally {
            $server.Stop()
        }
    }

    It 'has a table of bytes with -AsHex, also behind CLIXML, and stays the same object' {
        $unit = Start-UpsSimulator -Name hex -State Restarting
        $entry = @(Trace-UpsPort -Port $unit.Port -Seconds 2 -AsHex)[0]
        $entry | Should -BeOfType ([ApcUps.UpsTraceEntry])
        $entry.PSObject.TypeNames[0] | Should -Be 'ApcUps.UpsTraceEntry#Hex'
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($entry))
        $file = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.Format.ps1xml')
        $views = ([xml] [IO.File]::ReadAllText($file)).Configuration.ViewDefinitions.View
        foreach ($name in $entry.PSObject.TypeNames[0], $back.PSObject.TypeNames[0]) {
            $mine = @($views | Where-Object { $_.ViewSelectedBy.TypeName -contains $name })
            $mine | Should -HaveCount 1
            $shown = @($mine[0].TableControl.TableRowEntries.TableRowEntry.TableColumnItems.TableColumnItem | ForEach-Object { $_.PropertyName })
            $shown | Should -Contain 'Hex'
            $shown | Should -Not -Contain 'Text'
        }
        @(Trace-UpsPort -Port $unit.Port -Seconds 4)[0].PSObject.TypeNames[0] | Should -Be 'ApcUps.UpsTraceEntry'
    }

    It 'refuses a speed and a time that cannot be' {
        { Trace-UpsPort -Port 'sim:x' -BaudRate 10 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ApcUps.Commands.TraceUpsPortCommand'
        { Trace-UpsPort -Port 'sim:x' -Seconds 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ApcUps.Commands.TraceUpsPortCommand'
    }
}

# What all output types promise: they survive CLIXML, and they look the same afterwards.
BeforeAll {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1'))
}

Describe 'Output of type <Name>' -ForEach @(
    @{ Name = 'ApcUps.UpsPort' }
    @{ Name = 'ApcUps.UpsBootloader' }
    @{ Name = 'ApcUps.UpsFirmwareTransfer' }
    @{ Name = 'ApcUps.UpsFirmwareUpdate' }
    @{ Name = 'ApcUps.UpsFirmwareState' }
    @{ Name = 'ApcUps.UpsUpdateCheck' }
    @{ Name = 'ApcUps.UpsSimulator' }
    @{ Name = 'ApcUps.UpsFirmwareImage' }
    @{ Name = 'ApcUps.UpsFirmwareSection' }
    @{ Name = 'ApcUps.UpsFirmwareProblem' }
    @{ Name = 'ApcUps.UpsFirmwareVulnerability' }
    @{ Name = 'ApcUps.UpsFirmwarePlan' }
    @{ Name = 'ApcUps.UpsFirmwarePlanStep' }
    @{ Name = 'ApcUps.UpsFirmwareRemark' }
    @{ Name = 'ApcUps.UpsStatus' }
    @{ Name = 'ApcUps.UpsOutletGroup' }
    @{ Name = 'ApcUps.UpsRawValue' }
    @{ Name = 'ApcUps.UpsTraceEntry' }
) {
    It 'comes back from CLIXML with every property as it was' {
        $object = (([Type] $Name)::new())
        foreach ($property in $object.PSObject.Properties) {
            if ($property.TypeNameOfValue -eq 'System.String') { $property.Value = "value of $($property.Name)" }
        }
        $xml = [System.Management.Automation.PSSerializer]::Serialize($object)
        $back = [System.Management.Automation.PSSerializer]::Deserialize($xml)
        $back.PSObject.TypeNames[0] | Should -Be "Deserialized.$Name"
        foreach ($property in $object.PSObject.Properties) {
            $was = @($property.Value | Where-Object { $null -ne $_ } | ForEach-Object { $_.ToString() }) -join ' '
            $is = @($back.PSObject.Properties[$property.Name].Value | Where-Object { $null -ne $_ } | ForEach-Object { $_.ToString() }) -join ' '
            "$($property.Name)=$is" | Should -Be "$($property.Name)=$was"
            ($null -eq $back.PSObject.Properties[$property.Name].Value) | Should -Be ($null -eq $property.Value)
        }
    }

    It 'has a table and a list that serve it live and deserialized' {
        $file = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.Format.ps1xml')
        $views = ([xml] [IO.File]::ReadAllText($file)).Configuration.ViewDefinitions.View
        $mine = @($views | Where-Object { $_.ViewSelectedBy.TypeName -contains $Name -and $_.ViewSelectedBy.TypeName -contains "Deserialized.$Name" })
        @($mine | Where-Object { $null -ne $_.PSObject.Properties['TableControl'] }) | Should -HaveCount 1
        @($mine | Where-Object { $null -ne $_.PSObject.Properties['ListControl'] }) | Should -HaveCount 1
    }

    It 'shows in its list every property that it has' {
        $file = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.Format.ps1xml')
        $views = ([xml] [IO.File]::ReadAllText($file)).Configuration.ViewDefinitions.View
        $list = @($views | Where-Object { $_.ViewSelectedBy.TypeName -contains $Name -and $null -ne $_.PSObject.Properties['ListControl'] })[0]
        $shown = @($list.ListControl.ListEntries.ListEntry.ListItems.ListItem | ForEach-Object { if ($null -ne $_.PSObject.Properties['PropertyName']) { $_.PropertyName } else { $_.Label } })
        $has = @((([Type] $Name)::new()).PSObject.Properties | ForEach-Object { $_.Name })
        foreach ($property in $has) { $shown | Should -Contain $property }
        $shown.Count | Should -Be $has.Count
    }
}

Describe 'A result that nobody filled in' {
    It 'does not read as success' {
        [ApcUps.UpsFirmwareTransfer]::new().Outcome.ToString() | Should -Be 'Failed'
        [ApcUps.UpsFirmwareTransfer]::new().Succeeded | Should -BeFalse
        [ApcUps.UpsFirmwareUpdate]::new().Outcome.ToString() | Should -Be 'Failed'
        [ApcUps.UpsFirmwareUpdate]::new().Succeeded | Should -BeFalse
    }
}

# The module as a whole: it loads by its manifest and exports what it says.
BeforeAll {
    $script:manifest = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1')
    $script:module = Import-Module -Name $script:manifest -PassThru
}

Describe 'The ApcUps module' {
    It 'has a manifest that Test-ModuleManifest accepts' {
        $tested = Test-ModuleManifest -Path $script:manifest -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $tested.Name | Should -Be 'ApcUps'
    }

    It 'exports exactly the cmdlets that its manifest names' {
        $declared = (Test-ModuleManifest -Path $script:manifest).ExportedCmdlets.Keys -join ' '
        $actual = $script:module.ExportedCmdlets.Keys -join ' '
        $actual | Should -Not -BeNullOrEmpty
        foreach ($name in $declared.Split(' ')) { $actual.Split(' ') | Should -Contain $name }
        $actual.Split(' ').Count | Should -Be $declared.Split(' ').Count
    }

    It 'has every cmdlet of its assembly in its manifest' {
        $assembly = (Get-Command Find-UpsBootloader).ImplementingType.Assembly
        $classes = @($assembly.GetTypes() | Where-Object { $_.IsPublic -and -not $_.IsAbstract -and $_.IsSubclassOf([System.Management.Automation.Cmdlet]) })
        $classes.Count | Should -Be $script:module.ExportedCmdlets.Count
    }

    It 'starts no work and exports no function, alias or variable' {
        $script:module.ExportedFunctions.Count | Should -Be 0
        $script:module.ExportedAliases.Count | Should -Be 0
        $script:module.ExportedVariables.Count | Should -Be 0
        @(Get-UpsSimulator) | Should -HaveCount 0
    }
}

# The shipped help against the cmdlets, the pages that it is made from, and the error ids in the source.
BeforeDiscovery {
    $folder = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'docs', 'cmdlets')
    $pages = @([IO.Directory]::GetFiles($folder, '*.md') | ForEach-Object { @{ Name = [IO.Path]::GetFileNameWithoutExtension($_); Page = $_ } })
}

BeforeAll {
    $root = [IO.Path]::Combine($PSScriptRoot, '..', '..')
    $script:module = Import-Module -Name ([IO.Path]::Combine($root, 'artifacts', 'module', 'ApcUps', 'ApcUps.psd1')) -PassThru
    $script:pageFolder = [IO.Path]::Combine($root, 'docs', 'cmdlets')
    $script:errorPage = [IO.File]::ReadAllText([IO.Path]::Combine($root, 'docs', 'errors.md'))
    $script:sources = [IO.Directory]::GetFiles([IO.Path]::Combine($root, 'src', 'ApcUps.PowerShell'), '*.cs', 'AllDirectories')

    function Join-Sorted([string[]] $Names) {
        [Array]::Sort($Names, [StringComparer]::Ordinal)
        $Names -join ' '
    }

    function Get-OwnParameter([string] $Name) {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        (Get-Command -Name $Name).Parameters.Values | Where-Object { -not $common.Contains($_.Name) }
    }

    function Get-FirstParagraph([string] $Page, [string] $Heading) {
        $text = [IO.File]::ReadAllText($Page)
        if ($text -match "(?m)^## $Heading\r?\n\r?\n(.+?)\r?$") { $Matches[1] }
    }

    function Get-SourceErrorId {
        # An error id is the first argument of a problem, or the first of the tuples that describe faults of a line.
        foreach ($file in $script:sources) {
            foreach ($match in [regex]::Matches([IO.File]::ReadAllText($file), '(?:\bnew|\bProblem|=>\s*)\(\s*"([A-Z][a-z]+[A-Za-z]+)",')) {
                $match.Groups[1].Value
            }
        }
    }

    function Get-FailureName {
        [Enum]::GetNames([ApcUps.Bootloader.TransferFailure]) | Where-Object { $_ -ne 'None' }
    }
}

Describe 'The shipped help' {
    It 'has a page for every cmdlet, and none beside' {
        $pages = [IO.Directory]::GetFiles($script:pageFolder, '*.md') | ForEach-Object { [IO.Path]::GetFileNameWithoutExtension($_) }
        Join-Sorted $pages | Should -Be (Join-Sorted $script:module.ExportedCmdlets.Keys)
    }

    It 'says of <Name> what its page says' -ForEach $pages {
        $synopsis = Get-FirstParagraph $Page 'SYNOPSIS'
        $synopsis | Should -Not -BeNullOrEmpty
        (Get-Help -Name $Name).Synopsis | Should -BeExactly $synopsis
    }

    It 'describes exactly the parameters of <Name>' -ForEach $pages {
        $described = @((Get-Help -Name $Name).parameters.parameter | ForEach-Object { $_.name })
        Join-Sorted $described | Should -Be (Join-Sorted @(Get-OwnParameter $Name | ForEach-Object { $_.Name }))
    }

    It 'has a description of every parameter of <Name>, and says rightly whether it is required and what else it is called' -ForEach $pages {
        $metadata = (Get-Command -Name $Name).Parameters
        $text = [IO.File]::ReadAllText($Page).Replace("`r", '')
        foreach ($parameter in (Get-Help -Name $Name).parameters.parameter) {
            $description = $parameter.description[0].Text
            $description.Length | Should -BeGreaterThan 20 -Because "$($parameter.name) needs a description"
            $text.Contains($description) | Should -BeTrue -Because "$($parameter.name) is to be described as on the page; run build.ps1 -Task docs"
            $required = @($metadata[$parameter.name].ParameterSets.Values | Where-Object { $_.IsMandatory }).Count -gt 0
            $parameter.required | Should -Be "$required" -Because "$($parameter.name) says so"
            foreach ($alias in $metadata[$parameter.name].Aliases) {
                ($parameter.aliases -split ', *') | Should -Contain $alias -Because "$($parameter.name) has that alias"
            }
        }
    }

    It 'shows at least three examples of <Name>, each with its code and an explanation' -ForEach $pages {
        $examples = @((Get-Help -Name $Name).examples.example)
        $examples.Count | Should -BeGreaterThan 2
        foreach ($example in $examples) {
            $example.code | Should -Match '-Ups'
            $example.code | Should -Not -Match '```'
            $example.remarks[0].Text | Should -Not -BeNullOrEmpty
        }
    }

    It 'says what <Name> takes and gives' -ForEach $pages {
        $help = Get-Help -Name $Name
        @($help.inputTypes.inputType).Count | Should -BeGreaterThan 0
        $output = (Get-Command -Name $Name).OutputType[0].Name
        @($help.returnValues.returnValue | ForEach-Object { $_.type.name.Trim() }) | Should -Contain $output
    }

    It 'has the topic <Topic>' -ForEach @(
        @{ Topic = 'about_ApcUps' }
        @{ Topic = 'about_ApcUps_Recovery' }
        @{ Topic = 'about_ApcUps_Cables' }
    ) {
        $text = [string] (Get-Help -Name $Topic)
        $text | Should -Match "TOPIC\s+$Topic\s"
        $text | Should -Match 'SHORT DESCRIPTION'
    }
}

Describe 'The page of errors' {
    It 'lists every error id in the source and every failure of a transfer' {
        $ids = @(Get-SourceErrorId)
        $ids.Count | Should -BeGreaterThan 25
        foreach ($id in $ids + @(Get-FailureName)) {
            $script:errorPage.Contains("| ``$id`` |") | Should -BeTrue -Because "$id must be listed"
        }
    }

    It 'lists no other' {
        $known = @(Get-SourceErrorId) + @(Get-FailureName)
        foreach ($match in [regex]::Matches($script:errorPage, '(?m)^\| `([A-Za-z]+)` \|')) {
            $known | Should -Contain $match.Groups[1].Value
        }
    }
}

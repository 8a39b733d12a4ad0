<#
.SYNOPSIS
Checks the format of ApcUps, builds it, runs its tests, regenerates its help, or makes its package.
.DESCRIPTION
A thin face over dotnet: `format`, `build`, `test` and `package` need nothing but the .NET SDK. `package` leaves the Gallery's package in
artifacts/package, and the same as a folder. `docs` makes en-US/ApcUps.PowerShell.dll-Help.xml out of docs/cmdlets/*.md and
needs the module Microsoft.PowerShell.PlatyPS 1.0. `pester` runs tests/Pester in this very PowerShell, against the package that
is in artifacts/package.
.EXAMPLE
./build.ps1 -Task test
.EXAMPLE
./build.ps1 -Task docs -InstallTools
#>
[CmdletBinding()]
param(
    # What to do, in order.
    [Parameter(Position = 0)]
    [ValidateSet('format', 'build', 'test', 'docs', 'package', 'pester')]
    [string[]] $Task = 'build',

    # Installs Pester and PlatyPS from the PowerShell Gallery for this user before anything else.
    [switch] $InstallTools
)

# Windows PowerShell 5.1, PowerShell 7.6 and src/ApcUps.Shell run this: native commands, .NET and the engine's cmdlets only.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$platyPs = 'Microsoft.PowerShell.PlatyPS'

function Invoke-DotNet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $args ended with $LASTEXITCODE."
    }
}

function Install-Tool {
    if (-not (Get-Command Install-Module -ErrorAction Ignore)) {
        throw 'This PowerShell has no Install-Module. Run build.ps1 -InstallTools in Windows PowerShell 5.1 or PowerShell 7.6.'
    }

    Install-Module -Name Pester -MinimumVersion 5.5.0 -Repository PSGallery -Scope CurrentUser -Force -SkipPublisherCheck
    Install-Module -Name $platyPs -MinimumVersion 1.0.0 -Repository PSGallery -Scope CurrentUser -Force
}

# PlatyPS 1.0 leaves examples fenced, leaves default values out, and adds an online link without address to each command.
function Repair-HelpFile([string] $Path, [object[]] $Pages, [string] $Address) {
    $xml = [System.Xml.XmlDocument]::new()
    $xml.Load($Path)
    foreach ($example in @($xml.GetElementsByTagName('command:example'))) {
        $introduction = $example['maml:introduction']
        foreach ($paragraph in @($introduction.ChildNodes)) {
            $null = $introduction.RemoveChild($paragraph)
            if ($paragraph.InnerText -match '(?s)^```powershell\r?\n(.*?)\r?\n```$') {
                $example['dev:code'].InnerText = $Matches[1]
            }
            elseif ($paragraph.InnerText -ne [string] [char] 0x80) {
                $null = $example['dev:remarks'].AppendChild($paragraph)
            }
        }

        # An empty paragraph sets the next example apart.
        $null = $example['dev:remarks'].AppendChild($xml.CreateElement('maml', 'para', $example.GetNamespaceOfPrefix('maml')))
    }

    foreach ($link in @($xml.GetElementsByTagName('maml:navigationLink'))) {
        if ($link['maml:uri'].InnerText -eq '') {
            $command = $link.ParentNode.ParentNode['command:details']['command:name'].InnerText
            $link['maml:uri'].InnerText = "$Address$command.md"
        }
        else {
            # A relative address leads nowhere from a shipped help file.
            $link['maml:uri'].InnerText = ''
        }
    }

    foreach ($command in @($xml.GetElementsByTagName('command:command'))) {
        $name = $command['command:details']['command:name'].InnerText
        $page = @($Pages | Where-Object { $_.Title -eq $name })[0]
        foreach ($parameter in @($command['command:parameters'].ChildNodes)) {
            $known = @($page.Parameters | Where-Object { $_.Name -eq $parameter['maml:name'].InnerText })[0]
            $value = $xml.CreateElement('dev', 'defaultValue', $parameter.GetNamespaceOfPrefix('dev'))
            $value.InnerText = $known.DefaultValue
            $null = $parameter.AppendChild($value)
        }
    }

    $settings = [System.Xml.XmlWriterSettings]::new()
    $settings.Indent = $true
    $settings.NewLineChars = "`n"
    $settings.Encoding = [System.Text.UTF8Encoding]::new($false)
    $writer = [System.Xml.XmlWriter]::Create($Path, $settings)
    $xml.Save($writer)
    $writer.Dispose()
    [System.IO.File]::AppendAllText($Path, "`n")
}

function Export-HelpFile {
    if (-not (Get-Module -Name $platyPs -ListAvailable)) {
        throw "docs needs the module $platyPs. Install it with ./build.ps1 -Task docs -InstallTools, in PowerShell with access to the Gallery."
    }

    Import-Module -Name $platyPs
    $pages = [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($PSScriptRoot, 'docs', 'cmdlets'), '*.md')
    [Array]::Sort($pages, [StringComparer]::Ordinal)
    $help = @(Import-MarkdownCommandHelp -Path $pages)
    $folder = [System.IO.Path]::Combine($PSScriptRoot, 'artifacts', 'help')
    $made = Export-MamlCommandHelp -CommandHelp $help -OutputFolder $folder -Force
    $address = & dotnet msbuild ([System.IO.Path]::Combine('src', 'ApcUps.PowerShell')) -getProperty:HelpAddress
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet msbuild -getProperty:HelpAddress ended with $LASTEXITCODE."
    }

    Repair-HelpFile -Path $made.FullName -Pages $help -Address $address
    $target = [System.IO.Path]::Combine($PSScriptRoot, 'en-US', $made.Name)
    [System.IO.File]::Copy($made.FullName, $target, $true)
    "Wrote $target from $($pages.Count) pages."
}

# The Pester files import artifacts/module, so the package takes its place.
function Test-Package {
    $package = [System.IO.Path]::Combine($PSScriptRoot, 'artifacts', 'package', 'ApcUps')
    $folders = @(if ([System.IO.Directory]::Exists($package)) { [System.IO.Directory]::GetDirectories($package) })
    if ($folders.Count -ne 1) {
        throw "pester needs one package in $package. Make it with ./build.ps1 -Task package."
    }

    $module = [System.IO.Path]::Combine($PSScriptRoot, 'artifacts', 'module', 'ApcUps')
    if ([System.IO.Directory]::Exists($module)) {
        [System.IO.Directory]::Delete($module, $true)
    }

    foreach ($file in [System.IO.Directory]::GetFiles($folders[0], '*', 'AllDirectories')) {
        $copy = $module + $file.Substring($folders[0].Length)
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($copy))
        [System.IO.File]::Copy($file, $copy)
    }

    $tests = [System.IO.Path]::Combine($PSScriptRoot, 'tests', 'Pester')
    Set-StrictMode -Off
    & ([System.IO.Path]::Combine($tests, 'Runner', 'Invoke-PesterFile.ps1')) $tests
    if ($LASTEXITCODE -ne 0) {
        throw "The Pester files ended with $LASTEXITCODE."
    }
}

if ($InstallTools) {
    Install-Tool
}

# dotnet looks for global.json from the current folder upwards.
$location = $ExecutionContext.SessionState.Path
$location.PushCurrentLocation('build.ps1')
try {
    $null = $location.SetLocation($PSScriptRoot)
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    foreach ($name in $Task) {
        "== $name (at $([int] $clock.Elapsed.TotalSeconds) s)"
        switch ($name) {
            'format' { Invoke-DotNet 'format' '--verify-no-changes' }
            'build' { Invoke-DotNet 'build' }
            'test' { Invoke-DotNet 'test' }
            'docs' { Export-HelpFile }
            'pester' { Test-Package }
            'package' { Invoke-DotNet 'build' 'packaging' '-c' 'Release' }
        }
    }

    "== done (at $([int] $clock.Elapsed.TotalSeconds) s)"
}
finally {
    $null = $location.PopLocation('build.ps1')
}

# The first phase: the file is run once, and its Describe, Context and It only note down what there is. As with Pester, only
# BeforeDiscovery, -ForEach and what stands outside BeforeAll, It and their like runs in this phase.

function __NewBlock([string] $kind, [string] $name, [scriptblock] $body) {
    @{
        Kind = $kind; Name = $name; Body = $body; HasData = $false; Data = $null; Skip = $false
        Children = [System.Collections.ArrayList]::new()
        BeforeAll = [System.Collections.ArrayList]::new(); AfterAll = [System.Collections.ArrayList]::new()
        BeforeEach = [System.Collections.ArrayList]::new(); AfterEach = [System.Collections.ArrayList]::new()
    }
}

function __ReadPlan([string] $__path) {
    if (-not [System.IO.File]::Exists($__path)) { throw 'There is no such file.' }
    $script:__parent = __NewBlock 'File' $__path $null
    $null = & { . $__path }
    $script:__parent
}

function __Note([string] $__kind, $__bound) {
    $__label = "$__kind '$($__bound.__name)'"
    if ($script:__running) { throw "$__label stands inside a test or a setup block." }
    if ($null -eq $__bound.__body) { throw "$__label has no script block. Is its opening brace on a line of its own?" }
    if ($__kind -eq 'It' -and $script:__parent.Kind -eq 'File') { throw "$__label stands outside all Describe blocks." }

    # No -ForEach is one case without data; -ForEach of nothing, or of $null, is no case at all.
    $__hasData = $__bound.ContainsKey('__forEach')
    $__cases = @($null)
    if ($__hasData) { $__cases = if ($null -eq $__bound.__forEach) { @() } else { @($__bound.__forEach) } }
    foreach ($__case in $__cases) {
        $__new = __NewBlock $__kind $__bound.__name $__bound.__body
        $__new.HasData = $__hasData
        $__new.Data = $__case
        $__new.Skip = $script:__parent.Skip -or [bool]$__bound.__skip
        $null = $script:__parent.Children.Add($__new)
        if ($__kind -ne 'It') { __NoteInside $__new }
    }
}

function __NoteInside($__block) {
    $__outer = $script:__parent
    $script:__parent = $__block
    try {
        # Blocks within may build their own cases from this one.
        if ($__block.HasData) { $_ = $__block.Data }
        . __SetCase $__block
        $null = . $__block.Body
    }
    finally {
        $script:__parent = $__outer
    }
}

# Dot-sourced: makes a case's values variables of the caller's scope. $_ is each caller's own and cannot be set from here.
function __SetCase($__of) {
    if ($__of.Data -is [System.Collections.IDictionary]) {
        foreach ($__key in @($__of.Data.Keys)) { $ExecutionContext.SessionState.PSVariable.Set("$__key", $__of.Data[$__key]) }
    }
}

function __NoteSetup([string] $kind, [scriptblock] $body) {
    if ($script:__running) { throw "$kind stands inside a test or a setup block." }
    if ($script:__parent.Kind -eq 'File' -and $kind -like '*Each') { throw "$kind stands outside all Describe blocks." }
    $null = $script:__parent[$kind].Add($body)
}

# The aliases are the names that tests use; the parameters must not become variables that tests see.
function Describe {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][Alias('Name')][string] $__name,
        [Parameter(Position = 1)][Alias('Fixture')][scriptblock] $__body,
        [Alias('ForEach')][AllowNull()][AllowEmptyCollection()][object] $__forEach,
        [Alias('Tag', 'Tags')][string[]] $__tag,
        [Alias('Skip')][switch] $__skip)
    __Note 'Describe' $PSBoundParameters
}

function Context {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][Alias('Name')][string] $__name,
        [Parameter(Position = 1)][Alias('Fixture')][scriptblock] $__body,
        [Alias('ForEach')][AllowNull()][AllowEmptyCollection()][object] $__forEach,
        [Alias('Tag', 'Tags')][string[]] $__tag,
        [Alias('Skip')][switch] $__skip)
    __Note 'Context' $PSBoundParameters
}

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][Alias('Name')][string] $__name,
        [Parameter(Position = 1)][Alias('Test')][scriptblock] $__body,
        [Alias('ForEach', 'TestCases')][AllowNull()][AllowEmptyCollection()][object] $__forEach,
        [Alias('Tag', 'Tags')][string[]] $__tag,
        [Alias('Skip')][switch] $__skip)
    __Note 'It' $PSBoundParameters
}

# Where Pester is installed, PowerShell would load it for a word that is not known here, and its Should with it.
foreach ($__word in 'Mock', 'InModuleScope', 'New-MockObject', 'Assert-MockCalled', 'Assert-VerifiableMock', 'Add-ShouldOperator', 'Invoke-Pester') {
    $ExecutionContext.InvokeProvider.Item.Set("function:$__word", { throw "$($MyInvocation.MyCommand.Name) is not known to this runner." })
}

# A function of a module has its own scopes, so that what it dot-sources runs in the caller's: the cases are seen there.
$null = New-Module -Name ApcUpsTestRunner -ScriptBlock {
    function BeforeDiscovery([Parameter(Mandatory = $true)][scriptblock] $ScriptBlock) { . $ScriptBlock }
}

function BeforeAll([Parameter(Mandatory = $true)][scriptblock] $body) { __NoteSetup 'BeforeAll' $body }
function AfterAll([Parameter(Mandatory = $true)][scriptblock] $body) { __NoteSetup 'AfterAll' $body }
function BeforeEach([Parameter(Mandatory = $true)][scriptblock] $body) { __NoteSetup 'BeforeEach' $body }
function AfterEach([Parameter(Mandatory = $true)][scriptblock] $body) { __NoteSetup 'AfterEach' $body }

# The second phase. Every block and every test is a function call, so a scope: what BeforeAll sets there is seen below it and
# gone after it.

function __RunBlock($__block, [object[]] $__above) {
    $script:__running = $true
    $__line = @($__above) + $__block
    if (-not @(__TestsIn $__block).Count) { return }
    if (-not @(__TestsIn $__block | Where-Object { -not $_.Skip }).Count) {
        foreach ($__test in @(__TestsIn $__block)) { __Report 'Skipped' (@($__line) + $__test) $null }
        return
    }

    $__before = @(__TestDriveEntries)
    if ($__block.HasData) { $_ = $__block.Data }
    . __SetCase $__block
    try {
        try {
            foreach ($__body in $__block.BeforeAll) { $null = . $__body }
        }
        catch {
            # As with Pester, all tests of the block have failed then.
            foreach ($__test in @(__TestsIn $__block)) { __Report 'Failed' (@($__line) + $__test) $_ }
            return
        }

        foreach ($__child in $__block.Children) {
            if ($__child.Kind -eq 'It') { __RunTest $__child $__line }
            else { __RunBlock $__child $__line }
        }
    }
    finally {
        try {
            foreach ($__body in $__block.AfterAll) { $null = . $__body }
        }
        catch {
            $__tally.Broken++
            __Say "[-] AfterAll of $(__Title $__line) failed: $_"
            __Say "    $(__Place $_)"
        }

        __TestDriveRestore $__before
    }
}

function __RunTest($__test, [object[]] $__line) {
    $__all = @($__line) + $__test
    if ($__test.Skip) {
        __Report 'Skipped' $__all $null
        return
    }

    if ($__test.HasData) { $_ = $__test.Data }
    . __SetCase $__test
    $__fault = $null
    $__cases = @{}
    if ($__test.HasData -and $__test.Data -is [System.Collections.IDictionary] -and $__test.Body.Ast.ParamBlock) { $__cases = $__test.Data }
    try {
        foreach ($__owner in $__line) { foreach ($__body in $__owner.BeforeEach) { $null = . $__body } }
        $null = . $__test.Body @__cases
    }
    catch {
        $__fault = $_
    }

    # After the test come the blocks from the inside out, and all of them, whatever happened.
    for ($__i = @($__line).Count - 1; $__i -ge 0; $__i--) {
        foreach ($__body in @($__line)[$__i].AfterEach) {
            try { $null = . $__body }
            catch { if (-not $__fault -or (__IsSkip $__fault)) { $__fault = $_ } }
        }
    }

    if (-not $__fault) { __Report 'Passed' $__all $null }
    elseif (__IsSkip $__fault) { __Report 'Skipped' $__all $null }
    else { __Report 'Failed' $__all $__fault }
}

function Set-ItResult {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][switch] $Skipped, [string] $Because)
    throw [System.Management.Automation.ErrorRecord]::new([Exception]::new("is skipped, because $Because"), 'PesterTestSkipped', 'OperationStopped', $null)
}

function __IsSkip($record) { "$($record.FullyQualifiedErrorId)" -eq 'PesterTestSkipped' }

function __TestsIn($block) {
    foreach ($child in $block.Children) {
        if ($child.Kind -eq 'It') { $child } else { __TestsIn $child }
    }
}

function __Report([string] $__outcome, [object[]] $__all, $__record) {
    $__tally[$__outcome]++
    $__sign = @{ Passed = '[+]'; Failed = '[-]'; Skipped = '[!]' }[$__outcome]
    if ($__outcome -eq 'Failed') {
        __Say "$__sign $(__Title $__all): $__record"
        __Say "    $(__Place $__record)"
    }
    elseif ($__tally.Detailed) {
        __Say "$__sign $(__Title $__all)"
    }
}

# <name> in a title stands for a value of the case or of a block around it, or for a variable set by BeforeAll; <_> for the case.
function __Title([object[]] $__blocks) {
    $__data = @{}
    $__words = foreach ($__one in $__blocks) {
        if ($__one.Kind -eq 'File') { continue }
        if ($__one.HasData) {
            $__data['_'] = $__one.Data
            if ($__one.Data -is [System.Collections.IDictionary]) { foreach ($__key in @($__one.Data.Keys)) { $__data["$__key"] = $__one.Data[$__key] } }
        }

        $__text = $__one.Name
        foreach ($__found in [regex]::Matches($__one.Name, '<([A-Za-z_][\w.]*)>')) {
            $__parts = $__found.Groups[1].Value.Split('.')
            $__variable = $ExecutionContext.SessionState.PSVariable.Get($__parts[0])
            if ($__data.ContainsKey($__parts[0])) { $__value = $__data[$__parts[0]] }
            elseif ($__variable) { $__value = $__variable.Value }
            else { continue }
            for ($__i = 1; $__i -lt $__parts.Count; $__i++) { $__value = $__value.($__parts[$__i]) }
            if ($null -eq $__value) { $__value = '$null' }
            $__text = $__text.Replace($__found.Value, "$__value")
        }

        $__text
    }
    @($__words) -join '.'
}

function __TestDriveEntries { [System.IO.Directory]::GetFileSystemEntries($TestDrive, '*', [System.IO.SearchOption]::AllDirectories) }

# What a block made in $TestDrive goes with it.
function __TestDriveRestore([string[]] $before) {
    foreach ($entry in @(__TestDriveEntries)) {
        if ($before -contains $entry) { continue }
        if ([System.IO.Directory]::Exists($entry)) { [System.IO.Directory]::Delete($entry, $true) }
        elseif ([System.IO.File]::Exists($entry)) { [System.IO.File]::Delete($entry) }
    }
}

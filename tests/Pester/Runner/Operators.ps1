# What each operator of Should asks. Names are looked up as __Holds<operator>; each gives true or false.

function __HoldsBe($actual, $expected) { __SameAll $actual $expected { param($a, $b) $a -eq $b } }
function __HoldsBeExactly($actual, $expected) { __SameAll $actual $expected { param($a, $b) $a -ceq $b } }

# $actual holds all that was piped. Two lists are the same if they are so element by element.
function __SameAll([object[]] $actual, $expected, [scriptblock] $same) {
    if ($expected -is [array]) {
        if ($actual.Count -eq 1 -and $actual[0] -is [array]) { $actual = $actual[0] }
        if ($actual.Count -ne $expected.Count) { return $false }
        for ($i = 0; $i -lt $expected.Count; $i++) {
            if (-not (__SameAll @(, $actual[$i]) $expected[$i] $same)) { return $false }
        }

        return $true
    }

    if ($actual.Count -eq 0) { return $null -eq $expected }
    if ($actual.Count -gt 1 -or $actual[0] -is [array]) { return $false }
    if ($null -eq $actual[0]) { return $null -eq $expected }
    # The [bool] matters: a comparison whose left side is a collection gives the elements that fit.
    [bool](& $same $actual[0] $expected)
}

function __HoldsBeNullOrEmpty([object[]] $actual, $expected) {
    if ($actual.Count -eq 0) { return $true }
    if ($actual.Count -gt 1) { return $false }
    $one = $actual[0]
    if ($null -eq $one) { return $true }
    if ($one -is [string]) { return $one.Length -eq 0 }
    if ($one -is [System.Collections.ICollection]) { return $one.Count -eq 0 }
    $false
}

function __HoldsBeTrue($actual, $expected) { [bool]$actual }
function __HoldsBeFalse($actual, $expected) { -not $actual }
function __HoldsBeGreaterThan($actual, $expected) { $actual -gt $expected }
function __HoldsBeLessThan($actual, $expected) { $actual -lt $expected }
function __HoldsBeGreaterOrEqual($actual, $expected) { $actual -ge $expected }
function __HoldsBeLessOrEqual($actual, $expected) { $actual -le $expected }
function __HoldsBeLike($actual, $expected) { $actual -like $expected }
function __HoldsMatch($actual, $expected) { $actual -match $expected }
function __HoldsContain([object[]] $actual, $expected) { $actual -contains $expected }
function __HoldsBeIn($actual, $expected) { @($expected) -contains $actual }
function __HoldsHaveCount([object[]] $actual, $expected) { $actual.Count -eq $expected }

function __HoldsBeOfType($actual, $expected) {
    # [int] without parentheses arrives as a text.
    if ($expected -is [string]) { $expected = $expected.Trim('[', ']') }
    $type = $expected -as [type]
    if (-not $type) { throw "Should -BeOfType: there is no type [$expected]." }
    $actual -is $type
}

function __ShouldThrow([object[]] $__given, $__bound, [string] $__reason) {
    if ($__given.Count -ne 1 -or $__given[0] -isnot [scriptblock]) { throw 'Should -Throw needs one script block: { ... } | Should -Throw' }
    $__caught = $null
    try { $null = & $__given[0] }
    catch { $__caught = $_ }

    $__wanted = @()
    $__misses = @()
    if ($__bound['__message']) {
        $__wanted += "with message '$($__bound['__message'])'"
        if ("$($__caught.Exception.Message)" -notlike $__bound['__message']) { $__misses += "the message was '$($__caught.Exception.Message)'" }
    }

    if ($__bound['__errorId']) {
        $__wanted += "with id '$($__bound['__errorId'])'"
        if ("$($__caught.FullyQualifiedErrorId)" -notlike $__bound['__errorId']) { $__misses += "the id was '$($__caught.FullyQualifiedErrorId)'" }
    }

    if ($__bound['__exceptionType']) {
        $__wanted += "of type [$($__bound['__exceptionType'])]"
        if ($__caught.Exception -isnot $__bound['__exceptionType']) { $__misses += "the type was [$(if ($__caught) { $__caught.Exception.GetType() })]" }
    }

    $__what = "an exception $($__wanted -join ', ')".TrimEnd()
    if ($__bound['__not']) {
        if ($__caught -and -not $__misses.Count) { __FailShould "Expected not $__what$__reason but one was thrown: $__caught" }
        return
    }

    if (-not $__caught) { __FailShould "Expected $__what to be thrown$__reason but none was." }
    if ($__misses.Count) { __FailShould "Expected $__what to be thrown$__reason but $($__misses -join ' and ')." }
    if ($__bound['__passThru']) { $__caught }
}

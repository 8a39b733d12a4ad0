# Should: finds the one operator that was asked for, and throws if the answer is not the wanted one. An operator that is not
# here is refused by PowerShell itself, as an unknown parameter.

function Should {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline = $true)][Alias('ActualValue')][AllowNull()] $__value,
        [Parameter(Position = 0)][Alias('ExpectedMessage')][AllowNull()] $__message,
        [Alias('Not')][switch] $__not,
        [Alias('Because')][string] $__because,
        [Alias('Be')][AllowNull()] $__Be,
        [Alias('BeExactly')][AllowNull()] $__BeExactly,
        [Alias('BeNullOrEmpty')][switch] $__BeNullOrEmpty,
        [Alias('BeTrue')][switch] $__BeTrue,
        [Alias('BeFalse')][switch] $__BeFalse,
        [Alias('BeOfType')] $__BeOfType,
        [Alias('BeGreaterThan')][AllowNull()] $__BeGreaterThan,
        [Alias('BeLessThan')][AllowNull()] $__BeLessThan,
        [Alias('BeGreaterOrEqual')][AllowNull()] $__BeGreaterOrEqual,
        [Alias('BeLessOrEqual')][AllowNull()] $__BeLessOrEqual,
        [Alias('BeLike')][AllowNull()] $__BeLike,
        [Alias('Match')][AllowNull()] $__Match,
        [Alias('Contain')][AllowNull()] $__Contain,
        [Alias('BeIn')][AllowNull()][AllowEmptyCollection()] $__BeIn,
        [Alias('HaveCount')] $__HaveCount,
        [Alias('Throw')][switch] $__Throw,
        [Alias('ErrorId')][string] $__errorId,
        [Alias('ExceptionType')][type] $__exceptionType,
        [Alias('PassThru')][switch] $__passThru)

    begin {
        $__bound = @{} + $PSBoundParameters
        $__actual = [System.Collections.ArrayList]::new()
    }

    process {
        # An empty pipeline never comes here; $null does.
        if ($PSBoundParameters.ContainsKey('__value')) { $null = $__actual.Add($__value) }
    }

    end {
        $__names = 'Be', 'BeExactly', 'BeNullOrEmpty', 'BeTrue', 'BeFalse', 'BeOfType', 'BeGreaterThan', 'BeLessThan', 'BeGreaterOrEqual',
            'BeLessOrEqual', 'BeLike', 'Match', 'Contain', 'BeIn', 'HaveCount', 'Throw'
        $__asked = @($__names | Where-Object { $__bound.ContainsKey("__$_") })
        if ($__asked.Count -ne 1) { throw "Should needs one operator; it was given $($__asked.Count): $($__asked -join ', ')." }
        $__name = $__asked[0]
        if ($__name -ne 'Throw') {
            foreach ($__extra in '__message', '__errorId', '__exceptionType', '__passThru') {
                if ($__bound.ContainsKey($__extra)) { throw "Should -$__name does not take -$($__extra.Substring(2))." }
            }
        }

        $__reason = if ($__because) { ", because $__because," } else { '' }
        if ($__name -eq 'Throw') { return __ShouldThrow @($__actual) $__bound $__reason }

        # As with Pester, some operators judge all that was piped, the others each of it.
        $__groups = @($null)
        if ('Be', 'BeExactly', 'BeNullOrEmpty', 'Contain', 'HaveCount' -contains $__name) { $__groups[0] = $__actual.ToArray() }
        elseif ($__actual.Count) { $__groups = $__actual.ToArray() }
        foreach ($__group in $__groups) {
            $__holds = [bool](& "__Holds$__name" $__group $__bound["__$__name"])
            if ($__holds -eq [bool]$__not) {
                $__word = if ($__not) { "not -$__name" } else { "-$__name" }
                $__expected = if ($__bound["__$__name"] -is [switch]) { '' } else { ' ' + (__Show $__bound["__$__name"]) }
                __FailShould "Expected $__word$__expected$__reason but got $(__Show $__group)."
            }
        }
    }
}

function __FailShould([string] $message) {
    throw [System.Management.Automation.ErrorRecord]::new([Exception]::new($message), 'PesterAssertionFailed', 'InvalidResult', $null)
}

function __Show($value) {
    if ($null -eq $value) { return '$null' }
    if ($value -is [string]) { return "'$value'" }
    if ($value -is [type]) { return "[$($value.FullName)]" }
    if ($value -is [array]) {
        if ($value.Count -eq 1) { return __Show $value[0] }
        return '@(' + (@($value | ForEach-Object { __Show $_ }) -join ', ') + ')'
    }
    "$value"
}

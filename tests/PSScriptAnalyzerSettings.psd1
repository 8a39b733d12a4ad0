@{
    Severity     = @('Error', 'Warning')
    Rules        = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0')
        }
    }

    ExcludeRules = @(
        # Pester's blocks hand variables on to other blocks, which the rule does not see.
        'PSUseDeclaredVarsMoreThanAssignments'
        # The runner sets $_ for a case, as Pester does.
        'PSAvoidAssignmentToAutomaticVariable'
        # Set-ItResult -Skipped is Pester's name and parameter.
        'PSUseShouldProcessForStateChangingFunctions'
        'PSReviewUnusedParameter'
    )
}

using System.Management.Automation;

namespace ApcUps.Commands.Units;

/// <summary>What the user's preferences say before anything is asked.</summary>
internal static class PreferenceVariables
{
    /// <summary>True if nothing is to be done, by -WhatIf or by $WhatIfPreference.</summary>
    public static bool IsWhatIf(PSCmdlet cmdlet) => cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? given is SwitchParameter { IsPresent: true } or true
        : LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>True if the first warning is to end the command, by -WarningAction or by $WarningPreference.</summary>
    public static bool WarningsStop(PSCmdlet cmdlet) => (cmdlet.MyInvocation.BoundParameters.TryGetValue("WarningAction", out var given)
        ? given
        : cmdlet.GetVariableValue("WarningPreference"))?.ToString() == nameof(ActionPreference.Stop);
}

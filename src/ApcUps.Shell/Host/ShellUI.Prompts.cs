using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ApcUps.Shell.Host;

// Questions for values. All end in a line; the end of the input is an error, so that nothing ever waits for nobody.
internal sealed partial class ShellUI
{
    public override string ReadLine() => Answer(string.Empty);

    public override SecureString ReadLineAsSecureString() => Secret(string.Empty);

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        Introduce(caption, message);
        return descriptions.ToDictionary(field => field.Name, field => PSObject.AsPSObject(AskField(field)));
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        PromptForCredential(caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
    {
        Introduce(caption, message);
        var user = string.IsNullOrEmpty(userName) ? Answer("User: ") : userName;
#pragma warning disable CA2000 // The credential keeps the secret and is the caller's.
        return new PSCredential(user, Secret($"Password for user {user}: "));
#pragma warning restore CA2000
    }

    private object AskField(FieldDescription field)
    {
        if (field.ParameterTypeName is "SecureString")
            return Secret(field.Name + ": ");
        if (field.ParameterTypeName is "PSCredential")
            return PromptForCredential(string.Empty, string.Empty, string.Empty, field.Name);
        if (!field.ParameterTypeName.EndsWith("[]", StringComparison.Ordinal))
            return AskWithHelp(field, field.Name + ": ");

        // The binder turns the texts into what the parameter wants.
        var values = new List<string>();
        while (AskWithHelp(field, $"{field.Name}[{values.Count}]: ") is { Length: > 0 } value)
            values.Add(value);
        return values.ToArray();
    }

    private string AskWithHelp(FieldDescription field, string label)
    {
        while (true)
        {
            var answer = Answer(label);
            if (answer != "!?")
                return answer;
            screen.Ask((string.IsNullOrEmpty(field.HelpMessage) ? "No help is available." : field.HelpMessage) + Environment.NewLine);
        }
    }

    private void Introduce(string caption, string message)
    {
        foreach (var text in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
            screen.Ask(text + Environment.NewLine);
    }

    private string Answer(string label) => answers.ReadLine(label, hidden: false) ?? throw NobodyAnswers();

    private SecureString Secret(string label)
    {
        var secret = new SecureString();
        foreach (var letter in answers.ReadLine(label, hidden: true) ?? throw NobodyAnswers())
            secret.AppendChar(letter);
        secret.MakeReadOnly();
        return secret;
    }

    // The error that pwsh -NonInteractive gives; a stopped pipeline instead would end in silence.
    private static HostException NobodyAnswers() => new(
        "A command asked the user something, but the input has ended and nobody can answer. "
            + "Give the value as a parameter, or -Confirm:$false if the command is to run without asking.",
        null,
        "NonInteractive",
        ErrorCategory.OpenError);
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using System.Text.Json.Nodes;

namespace ApcUps.Shell.Commands.Json;

/// <summary>What JSON says of an object: its public fields and properties, and below them theirs, to a depth.</summary>
internal sealed class JsonTree(Cmdlet command, int depth)
{
    private bool _hasWarned;

    public JsonNode? Of(object? value, int level = 0)
    {
        // What a statement without output leaves behind is an object, and stands for nothing.
        if (ReferenceEquals(value, AutomationNull.Value))
            return null;

        var wrapped = value as PSObject;
        var bare = wrapped?.BaseObject ?? value;
        if (JsonScalar.TryWrite(bare, out var scalar))
            return bare is null or string or DateTime ? scalar : WithAdded(wrapped, scalar, level);

        if (level > depth)
        {
            var text = LanguagePrimitives.ConvertTo<string>(wrapped?.ImmediateBaseObject is PSCustomObject ? wrapped : bare);
            WarnOnce();
            return wrapped?.BaseObject is PSCustomObject ? text : WithAdded(wrapped, text, level);
        }

        return bare switch
        {
            IDictionary pairs => WithAdded(wrapped, OfPairs(pairs, level), level),
            IEnumerable items => WithAdded(wrapped, new JsonArray(items.Cast<object?>().Select(item => Of(item, level + 1)).ToArray()), level),
            _ => OfMembers(wrapped, bare!, level),
        };
    }

    private JsonObject OfPairs(IDictionary pairs, int level)
    {
        var made = new JsonObject();
        foreach (DictionaryEntry pair in pairs)
        {
            if (pair.Key is not string name)
            {
                var fault = new PSInvalidOperationException($"The type '{pairs.GetType()}' is not supported for serialization or deserialization of a dictionary. Keys must be strings.");
                command.ThrowTerminatingError(new ErrorRecord(fault, "NonStringKeyInDictionary", ErrorCategory.InvalidOperation, pairs));
                return made;
            }

            made[name] = Of(pair.Value, level + 1);
        }

        return made;
    }

    private JsonObject OfMembers(PSObject? wrapped, object bare, int level)
    {
        var type = bare.GetType();
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => (field.Name, field.GetValue(bare)));
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetGetMethod() is { } get && get.GetParameters().Length == 0)
            .Select(property => (property.Name, Read(() => property.GetValue(bare))));
        var made = new JsonObject();
        foreach (var (name, value) in fields.Concat(properties))
            made[name] = Of(value, level + 1);

        Add(wrapped?.Properties ?? Enumerable.Empty<PSPropertyInfo>(), made, level);
        return made;
    }

    /// <summary>What PowerShell added to something that is not written by its members. Beside a number or a list there is no place for it but an object.</summary>
    private JsonNode? WithAdded(PSObject? wrapped, JsonNode? node, int level)
    {
        var added = wrapped?.Properties.Where(property => property.MemberType != PSMemberTypes.Property).ToList() ?? [];
        if (added.Count == 0)
            return node;

        var made = node as JsonObject ?? new JsonObject { ["value"] = node };
        Add(added, made, level);
        return made;
    }

    private void Add(IEnumerable<PSPropertyInfo> properties, JsonObject made, int level)
    {
        foreach (var property in properties.Where(property => !made.ContainsKey(property.Name)))
            made[property.Name] = Of(Read(() => property.Value), level + 1);
    }

    private static object? Read(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is TargetInvocationException or GetValueException)
        {
            return null;
        }
    }

    private void WarnOnce()
    {
        if (!_hasWarned)
            command.WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {depth}.");
        _hasWarned = true;
    }
}

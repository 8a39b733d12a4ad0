using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace ApcUps.Tests.Rules.Product;

/// <summary>One instruction of a compiled method, and the method or field it names, if any.</summary>
internal sealed record Instruction(MethodBase Method, OpCode Code, MemberInfo? Operand)
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The class that a person wrote it in: lambdas and state machines are nested classes of the compiler's.</summary>
    public Type Author => Outermost(Method.DeclaringType!);

    public static IEnumerable<Instruction> Of(IEnumerable<Type> types) => types.SelectMany(Methods).SelectMany(Of);

    public static Type Outermost(Type type)
    {
        while (type.Name.Contains('<', StringComparison.Ordinal) && type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    public override string ToString() => $"{Author.FullName}.{Method.Name}";

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static IEnumerable<Instruction> Of(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var value = il[at++] is var first && first == 0xFE ? unchecked((short)(0xFE00 | il[at++])) : (short)first;
            var code = Codes[value];
            yield return new(method, code, Member(method, code, il.AsSpan(at)));
            at += Length(code, il.AsSpan(at));
        }
    }

    private static MemberInfo? Member(MethodBase method, OpCode code, ReadOnlySpan<byte> operand)
    {
        if (code.OperandType is not (OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType))
        {
            return null;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(BinaryPrimitives.ReadInt32LittleEndian(operand), typeArguments, methodArguments);
    }

    private static int Length(OpCode code, ReadOnlySpan<byte> operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(operand)),
        _ => 4,
    };
}

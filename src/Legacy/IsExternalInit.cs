namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to make an init-only property, and .NET Framework has not.</summary>
internal static class IsExternalInit
{
}

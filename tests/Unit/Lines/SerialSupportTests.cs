using System;
using System.IO;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class SerialSupportTests
{
    public static TheoryData<Exception> Missing =>
    [
        new FileNotFoundException("Could not load file or assembly", "System.IO.Ports, Version=10.0.0.14"),
        new FileLoadException("version"),
        new TypeLoadException(),
        new PlatformNotSupportedException(),
        new DllNotFoundException("libSystem.IO.Ports.Native"),
        new TypeInitializationException("Interop", new DllNotFoundException()),
    ];

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Guard_HostWithoutSerialPort_SaysSoInOneSentence(Exception thrown)
    {
        var e = Assert.Throws<LineException>(() => SerialSupport.Guard("COM3", () => throw thrown));
        Assert.Equal(LineFault.SerialSupportMissing, e.Fault);
        Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Remedy);
        Assert.Same(thrown, e.InnerException);
    }

    [Fact]
    public void Guard_MissingPort_IsNotMissingSupport() =>
        Assert.Throws<FileNotFoundException>(() => SerialSupport.Guard("COM9", () => throw new FileNotFoundException("no", "COM9")));
}

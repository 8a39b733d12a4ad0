using System.Management.Automation;
#if NET
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
#endif

namespace ApcUps.Commands;

/// <summary>
/// What importing the module does: it loads the engine, so that a script can name its types ([ApcUps.UpsBootloader]) before
/// it has run a command; and, in PowerShell 7, it answers for System.IO.Ports with the host's own copy. PowerShell 7.6
/// carries that library in a lower 10.0.x than the one this module is compiled against, and the runtime refuses a lower
/// version unless it is handed over like this.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport()
    {
        System.GC.KeepAlive(typeof(UpsFirmwareTransfer));
#if NET
        AssemblyLoadContext.Default.Resolving += Resolve;
#endif
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
#if NET
        AssemblyLoadContext.Default.Resolving -= Resolve;
#endif
    }
#if NET

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name != "System.IO.Ports")
        {
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(typeof(PSObject).Assembly.Location)!, "System.IO.Ports.dll");
        return File.Exists(path) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path) : null;
    }
#endif
}

#if NET
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace ApcUps.Commands;

/// <summary>
/// Answers for System.IO.Ports with the host's own copy. PowerShell 7.6 carries that library in a lower 10.0.x than the one
/// this module is compiled against, and the runtime refuses a lower version unless it is handed over like this.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name != "System.IO.Ports")
        {
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(typeof(PSObject).Assembly.Location)!, "System.IO.Ports.dll");
        return File.Exists(path) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path) : null;
    }
}
#endif

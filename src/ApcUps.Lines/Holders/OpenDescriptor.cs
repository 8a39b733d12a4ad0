namespace ApcUps.Lines;

/// <summary>One open file of one process that lies among the devices.</summary>
/// <param name="Process">The process.</param>
/// <param name="Link">The entry under /proc that leads to it.</param>
/// <param name="Target">The name under which the process opened it, links followed.</param>
internal sealed record OpenDescriptor(PortHolder Process, string Link, string Target);

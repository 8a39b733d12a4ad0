namespace ApcUps.Lines;

/// <summary>Tells which processes live, and apart from earlier ones of the same number.</summary>
public interface IProcessTable
{
    /// <summary>This process.</summary>
    RunningProcess Own { get; }

    /// <summary>The living process of a number, or null if there is none.</summary>
    RunningProcess? Find(int id);
}

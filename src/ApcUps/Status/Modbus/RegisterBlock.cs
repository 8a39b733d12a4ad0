using System.Collections.Generic;

namespace ApcUps.Status.Modbus;

/// <summary>A range of registers that is asked for at once.</summary>
/// <param name="Register">The first.</param>
/// <param name="Count">How many.</param>
/// <param name="IsOptional">True if a reading is whole without it.</param>
public sealed record RegisterBlock(int Register, int Count, bool IsOptional = false)
{
    /// <summary>The range in words: <c>register 512</c>, <c>registers 0 to 26</c>.</summary>
    public override string ToString() => Count == 1 ? $"register {Register}" : $"registers {Register} to {Register + Count - 1}";

    /// <summary>
    /// What to ask for instead if a unit refuses the range: the two halves that some units want of the inventory, else item by
    /// item; nothing if it is one item, or not worth it.
    /// </summary>
    public IReadOnlyList<RegisterBlock> Parts()
    {
        if (this == ReadPlan.Inventory)
        {
            return [new(516, 80), new(596, 40)];
        }

        var items = IsOptional ? [] : RegisterMap.ItemsIn(Register, Count);
        return items.Count > 1 ? items : [];
    }
}

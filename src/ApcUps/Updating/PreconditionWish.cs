namespace ApcUps.Updating;

/// <summary>Which conditions a user lifts.</summary>
/// <param name="AllowOutputOn">That the output must be off, where no rule holds to it.</param>
/// <param name="Force">The vendor's conditions of mains, battery and tests.</param>
public sealed record PreconditionWish(bool AllowOutputOn, bool Force);

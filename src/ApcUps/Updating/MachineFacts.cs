namespace ApcUps.Updating;

/// <summary>What is known of the computer that sends.</summary>
/// <param name="CannotStayAwake">Why it cannot be kept from sleeping; null if it is kept awake.</param>
/// <param name="OnBattery">Whether it runs on its own battery; null if that cannot be told.</param>
/// <param name="OtherProgram">The program that has the port open besides us, in words; null if none was seen.</param>
public sealed record MachineFacts(string? CannotStayAwake, bool? OnBattery, string? OtherProgram);

namespace ApcUps.Status;

/// <summary>Makes the machine of a protocol.</summary>
public interface IStatusMachines
{
    /// <summary>Makes a machine for one session.</summary>
    /// <param name="protocol">The protocol, not Auto.</param>
    /// <param name="probe">True if the line may carry another protocol: the machine then tells itself with as little as it can.</param>
    /// <param name="request">What a reading is to be.</param>
    /// <param name="sink">Takes the readings and notes.</param>
    IStatusMachine Create(UpsProtocol protocol, bool probe, StatusRequest request, IEventSink sink);
}

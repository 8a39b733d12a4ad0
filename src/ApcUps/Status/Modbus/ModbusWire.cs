namespace ApcUps.Status.Modbus;

/// <summary>One framing: how requests are written, replies found, and what patience they need.</summary>
internal abstract class ModbusWire
{
    public abstract ModbusTiming Timing { get; }

    public static ModbusWire Of(ModbusFraming framing) => framing == ModbusFraming.Tcp ? new TcpWire() : new RtuWire();

    /// <summary>The frame to send; each try has a frame of its own.</summary>
    public abstract byte[] Encode(ReadRequest request);

    /// <summary>The request that these bytes are; null if they are anything else.</summary>
    public abstract ReadRequest? Request(byte[] bytes);

    public abstract int ReplyLength(int registers);

    public abstract ModbusReply? ReplyAt(byte[] bytes, int offset, int end);

    /// <summary>True if a sound reply of the right unit belongs to the frame sent last.</summary>
    public virtual bool IsCurrent(ModbusReply reply) => true;

    private sealed class RtuWire : ModbusWire
    {
        public override ModbusTiming Timing => ModbusTiming.Rtu;

        public override byte[] Encode(ReadRequest request) => RtuFrame.Encode(request);

        public override ReadRequest? Request(byte[] bytes) => RtuFrame.Request(bytes);

        public override int ReplyLength(int registers) => RtuFrame.ReplyLength(registers);

        public override ModbusReply? ReplyAt(byte[] bytes, int offset, int end) => RtuFrame.ReplyAt(bytes, offset, end);
    }

    private sealed class TcpWire : ModbusWire
    {
        private int _transaction;

        public override ModbusTiming Timing => ModbusTiming.Tcp;

        public override byte[] Encode(ReadRequest request)
        {
            _transaction = (_transaction + 1) & 0xffff;
            return MbapFrame.Encode(request, _transaction);
        }

        public override ReadRequest? Request(byte[] bytes) => MbapFrame.Request(bytes);

        public override int ReplyLength(int registers) => MbapFrame.ReplyLength(registers);

        public override ModbusReply? ReplyAt(byte[] bytes, int offset, int end) => MbapFrame.ReplyAt(bytes, offset, end);

        public override bool IsCurrent(ModbusReply reply) => reply.Transaction == _transaction;
    }
}

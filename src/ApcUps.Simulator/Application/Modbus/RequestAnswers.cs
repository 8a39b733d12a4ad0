using System;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>
/// Answers requests without their frame: function and data. Reads (3, and 4 as its equal) by the map; no write is ever carried
/// out.
/// </summary>
internal sealed class RequestAnswers
{
    private const int ReadLength = 5;
    private const int WriteSingleLength = 5;
    private const int WriteMultipleHead = 6;
    private const int MostRead = 125;

    private readonly Func<SimulatedReadings> _readings;
    private readonly Action<byte[]> _writeHeard;
    private readonly bool _card;

    /// <summary>Creates the answers of one unit.</summary>
    /// <param name="readings">Its values at the moment of a request.</param>
    /// <param name="card">True if a network card answers for it.</param>
    /// <param name="writeHeard">Takes each write that was refused.</param>
    public RequestAnswers(Func<SimulatedReadings> readings, bool card, Action<byte[]> writeHeard)
    {
        _readings = readings;
        _card = card;
        _writeHeard = writeHeard;
    }

    /// <summary>The answer's function and data; null to a request of a wrong length, which gets none.</summary>
    public byte[]? To(byte[] request)
    {
        switch (request[0])
        {
            case FunctionCode.ReadHolding:
            case FunctionCode.ReadInput:
                return request.Length == ReadLength ? Read(request) : null;
            case FunctionCode.WriteSingle:
                return request.Length == WriteSingleLength ? RefuseWrite(request, ExceptionCode.DeviceFailure) : null;
            case FunctionCode.WriteMultiple:
                return HasStatedLength(request) ? RefuseWrite(request, WriteMultiple(request)) : null;
            default:
                return Refuse(request, ExceptionCode.IllegalFunction);
        }
    }

    private byte[] Read(byte[] request)
    {
        var count = Word(request, 3);
        if (count is 0 or > MostRead)
        {
            return Refuse(request, ExceptionCode.IllegalDataValue);
        }

        if (Map().Read(Word(request, 1), count) is not { } words)
        {
            return Refuse(request, ExceptionCode.IllegalDataAddress);
        }

        var answer = new byte[2 + (2 * count)];
        answer[0] = request[0];
        answer[1] = (byte)(2 * count);
        for (var i = 0; i < count; i++)
        {
            answer[2 + (2 * i)] = (byte)(words[i] >> 8);
            answer[3 + (2 * i)] = (byte)words[i];
        }

        return answer;
    }

    private RegisterMap Map()
    {
        var map = new RegisterMap(_card);
        var readings = _readings();
        StatusRegisters.Put(map, readings);
        DynamicRegisters.Put(map, readings);
        InventoryRegisters.Put(map, readings);
        SettingRegisters.Put(map);
        VerificationRegisters.Put(map);
        return map;
    }

    private byte[] RefuseWrite(byte[] request, ExceptionCode code)
    {
        _writeHeard(request);
        return Refuse(request, code);
    }

    private static bool HasStatedLength(byte[] request) =>
        request.Length >= WriteMultipleHead && request.Length == WriteMultipleHead + request[WriteMultipleHead - 1];

    private static ExceptionCode WriteMultiple(byte[] request)
    {
        var count = Word(request, 3);
        return count == 0 || request[WriteMultipleHead - 1] != 2 * count
            ? ExceptionCode.IllegalDataValue
            : ExceptionCode.DeviceFailure;
    }

    private static byte[] Refuse(byte[] request, ExceptionCode code) => [(byte)(request[0] | FunctionCode.Exception), (byte)code];

    private static int Word(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}

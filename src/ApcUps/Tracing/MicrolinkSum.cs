namespace ApcUps.Tracing;

/// <summary>
/// The check of a Microlink frame: Fletcher-like sums modulo 255 over the whole frame, both zero if it is right (verified on
/// captured frames of three units). To be replaced by the check of the Microlink client.
/// </summary>
internal static class MicrolinkSum
{
    public static bool IsRight(HeardBytes heard, long start, int length)
    {
        int first = 0, second = 0;
        for (var place = start; place < start + length; place++)
        {
            first = (first + heard[place]) % 255;
            second = (second + first) % 255;
        }

        return first == 0 && second == 0;
    }
}

namespace ApcUps.Status.Microlink;

/// <summary>
/// Two running sums modulo 255, after Fletcher: the ground of the check bytes and of the password's proof. Checked against
/// captured frames of real units. 00 and FF weigh the same, and zeros in front change nothing.
/// </summary>
internal struct MicrolinkSums
{
    private const int Modulus = 255;

    public MicrolinkSums(byte first, byte second)
    {
        First = first % Modulus;
        Second = second % Modulus;
    }

    public int First { get; private set; }

    public int Second { get; private set; }

    public void Add(byte[] bytes, int offset, int count)
    {
        for (var i = offset; i < offset + count; i++)
        {
            First = (First + bytes[i]) % Modulus;
            Second = (Second + First) % Modulus;
        }
    }
}

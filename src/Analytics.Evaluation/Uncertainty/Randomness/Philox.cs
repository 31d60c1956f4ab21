namespace Analytics.Evaluation.Uncertainty.Randomness;

/// <summary>
/// Philox 4×32 with ten rounds (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011): a number is a function
/// of its counter, so that any run's numbers can be had without those before them, on any thread.
/// </summary>
public static class Philox
{
    /// <summary>128 bits from a counter of 128 bits and a key of 64.</summary>
    public static (uint A, uint B, uint C, uint D) Block(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        unchecked
        {
            for (var round = 0; round < 10; round++)
            {
                var even = 0xD2511F53UL * c0;
                var odd = 0xCD9E8D57UL * c2;
                (c0, c1, c2, c3) = ((uint)(odd >> 32) ^ c1 ^ key0, (uint)odd, (uint)(even >> 32) ^ c3 ^ key1, (uint)even);
                key0 += 0x9E3779B9;
                key1 += 0xBB67AE85;
            }
        }

        return (c0, c1, c2, c3);
    }
}

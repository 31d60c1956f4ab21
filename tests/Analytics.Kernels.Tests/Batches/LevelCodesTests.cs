using Analytics.Kernels.Batches;

namespace Analytics.Kernels.Tests.Batches;

public sealed class LevelCodesTests
{
    /// <summary>Lengths around those of vectors.</summary>
    public static TheoryData<int> Lengths => [0, 1, 7, 15, 16, 17, 31, 32, 33, 48, 63, 64, 65, 200];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Translate_GivesTheEntryOfEachByte_OfGreatOnesTheLast(int length)
    {
        var random = new Random(length);
        var (codes, table) = (new byte[length], new byte[LevelCodes.TableLength]);
        random.NextBytes(table);
        for (var i = 0; i < length; i++)
        {
            codes[i] = random.Next(4) == 0 ? (byte)random.Next(256) : (byte)random.Next(16);
        }

        var expected = Array.ConvertAll(codes, code => table[Math.Min((int)code, LevelCodes.TableLength - 1)]);
        LevelCodes.Translate(codes, table);
        Assert.Equal(expected, codes);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void And_KeepsTheBitsOfTheMask_WhichMayBeLonger(int length)
    {
        var random = new Random(length);
        var (codes, mask) = (new byte[length], new byte[length + 5]);
        random.NextBytes(codes);
        random.NextBytes(mask);
        var expected = codes.Select((code, i) => (byte)(code & mask[i])).ToArray();
        LevelCodes.And(mask, codes);
        Assert.Equal(expected, codes);
    }
}

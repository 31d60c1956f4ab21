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
    public void Translate_ByTwoTables_TakesTheSecondWhereARowIsMarked(int length)
    {
        var random = new Random(length);
        var (table, ofMarked) = (Bytes(random, LevelCodes.TableLength, 256), Bytes(random, LevelCodes.TableLength, 256));
        var codes = Bytes(random, length, LevelCodes.TableLength);
        var marks = Array.ConvertAll(Bytes(random, length + 5, 2), bit => bit == 0 ? (byte)0 : byte.MaxValue);
        var expected = codes.Select((code, i) => (marks[i] == 0 ? table : ofMarked)[code]).ToArray();
        LevelCodes.Translate(codes, table, ofMarked, marks);
        Assert.Equal(expected, codes);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void SetWhere_OfNumbers_WritesTheNumberWhereTheMaskIsNotZero(int length)
    {
        var random = new Random(length);
        var mask = Array.ConvertAll(Bytes(random, length, 2), bit => bit == 0 ? (byte)0 : byte.MaxValue);
        var numbers = mask.Select(_ => (ushort)random.Next(1 << 16)).ToArray();
        var expected = numbers.Select((number, i) => mask[i] == 0 ? number : (ushort)54321).ToArray();
        LevelCodes.SetWhere(mask, 54321, numbers);
        Assert.Equal(expected, numbers);
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelCodes.SetWhere(mask, 1, new ushort[length + 1]));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void AddEntries_AddsTheEntryOfEachCode(int length)
    {
        var random = new Random(length);
        var table = Enumerable.Range(0, LevelCodes.TableLength).Select(_ => (ushort)random.Next(1 << 16)).ToArray();
        var codes = Bytes(random, length, LevelCodes.TableLength);
        var sums = codes.Select(_ => (ushort)random.Next(1 << 16)).ToArray();
        var expected = sums.Select((sum, i) => unchecked((ushort)(sum + table[codes[i]]))).ToArray();
        LevelCodes.AddEntries(codes, table, sums);
        Assert.Equal(expected, sums);
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelCodes.AddEntries(codes, table, new ushort[length + 1]));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void AddTimes_AddsEachNumberTimesTheFactor(int length)
    {
        var random = new Random(length);
        var codes = Bytes(random, length, 256);
        var digits = codes.Select(_ => (ushort)random.Next(1 << 16)).ToArray();
        var (sums, wideSums) = (digits.Select(_ => (uint)random.Next()).ToArray(), digits.Select(_ => (ulong)random.NextInt64()).ToArray());
        var expected = digits.Select((digit, i) => unchecked((ushort)(digit + (codes[i] * 213)))).ToArray();
        var expectedSums = sums.Select((sum, i) => unchecked(sum + (digits[i] * 65_003u))).ToArray();
        var expectedWide = wideSums.Select((sum, i) => unchecked(sum + (digits[i] * 123_456_789_012UL))).ToArray();
        LevelCodes.AddTimes(digits, 65_003u, sums);
        LevelCodes.AddTimes(digits, 123_456_789_012UL, wideSums);
        LevelCodes.AddTimes(codes, 213, digits);
        Assert.Equal(expected, digits);
        Assert.Equal(expectedSums, sums);
        Assert.Equal(expectedWide, wideSums);
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

    private static byte[] Bytes(Random random, int length, int below) => [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(below))];
}

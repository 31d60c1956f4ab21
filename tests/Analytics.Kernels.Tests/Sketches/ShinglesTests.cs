using Analytics.Kernels.Sketches;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Sketches;

public sealed class ShinglesTests
{
    [Theory]
    [InlineData("", 3, 0)]
    [InlineData("ab", 3, 0)]
    [InlineData("abc", 3, 1)]
    [InlineData("abcd", 1, 4)]
    public void Count_IsWhatFits(string text, int n, int expected) => Assert.Equal(expected, Shingles.Count(text.Length, n));

    [Fact]
    public void Hash_OfAnyText_IsEqualExactlyWhereTheRunsAre() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('a', 'b', '滨', '海')).ToArbitrary(),
        Gen.Choose(1, 5).ToArbitrary(),
        (characters, n) =>
        {
            var text = new string(characters);
            var hashes = new ulong[Shingles.Count(text.Length, n)];
            Shingles.Hash(text, n, hashes);
            return Enumerable.Range(0, hashes.Length).All(i => Enumerable.Range(0, hashes.Length)
                .All(j => (hashes[i] == hashes[j]) == string.Equals(text.Substring(i, n), text.Substring(j, n), StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Hash_OfTheSameRunElsewhere_IsTheSame()
    {
        var (left, right) = (new ulong[3], new ulong[6]);
        Shingles.Hash("技术创新中心", 4, left);
        Shingles.Hash("大连市技术创新中心", 4, right);
        Assert.Equal(left, right[3..]);
    }

    [Fact]
    public void Hash_TooLittleRoomOrNoLength_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shingles.Hash("abcd", 2, new ulong[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shingles.Hash("abcd", 0, new ulong[9]));
    }
}

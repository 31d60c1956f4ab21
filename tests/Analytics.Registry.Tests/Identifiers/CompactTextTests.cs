using Analytics.Registry.Identifiers;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

public class CompactTextTests
{
    private static FsCheck.Gen<string> Texts => Gen.Choose(0, CompactText.Capacity).SelectMany(n => Numbers.Of("01AXZ*", n));

    [Fact]
    public void From_AnyText_ComesBack() => Numbers.Holds(Texts, t => CompactText.From(t).ToString() == t);

    [Fact]
    public void Compare_AnyTwo_AgreesWithOrdinalStrings() =>
        Numbers.Holds(
            from left in Texts from right in Texts select (left, right),
            pair =>
            {
                CompactText left = CompactText.From(pair.left);
                CompactText right = CompactText.From(pair.right);
                return Math.Sign(left.CompareTo(right)) == Math.Sign(string.CompareOrdinal(pair.left, pair.right))
                    && (left == right) == (pair.left == pair.right)
                    && (left != right || left.GetHashCode() == right.GetHashCode());
            });

    [Fact]
    public void From_TooLongOrNotAscii_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => CompactText.From(new string('1', CompactText.Capacity + 1)));
        Assert.Throws<ArgumentException>(() => CompactText.From("张"));
    }
}

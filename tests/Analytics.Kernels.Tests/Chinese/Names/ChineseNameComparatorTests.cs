using Analytics.Kernels.Chinese.Names;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Names;

public sealed class ChineseNameComparatorTests
{
    private static readonly string[] Names = LevelPair.Of("name").SelectMany(pair => new[] { pair.Left, pair.Right })
        .Concat(["\ud842", "张\ud842", "\udfb7伟", "😀", "张😀伟", "", "·", "ǅ", "\uFFFF", "\uE000明", "張\u0301", "A·", "X. Y. Z."]).Distinct().ToArray();

    [Fact]
    public void Compare_LevelTable_EveryPairOnItsLevel()
    {
        var wrong = LevelPair.Wrong<NameLevel>("name", ChineseNameComparator.Compare).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Compare_AllNamesOfTheTableCrossed_SymmetricAndEqualExactlyOnTheSameNormalForm()
    {
        var keys = Names.Select(NameKeys.Of).ToArray();
        for (var i = 0; i < Names.Length; i++)
        {
            for (var j = 0; j < Names.Length; j++)
            {
                var level = ChineseNameComparator.Compare(keys[i], keys[j]);
                Assert.Equal(level, ChineseNameComparator.Compare(keys[j], keys[i]));
                var missing = keys[i].IsMissing || keys[j].IsMissing;
                Assert.Equal(missing, level == NameLevel.Missing);
                Assert.Equal(!missing && NameText.Normalise(Names[i]) == NameText.Normalise(Names[j]), level == NameLevel.Equal);
                Assert.True((keys[i].Signature & keys[j].Signature) != 0 || level <= NameLevel.Else, $"{Names[i]} {Names[j]}");
            }
        }
    }

    [Fact]
    public void Compare_AnyTexts_SymmetricAndTheSameOverKeysAndStrings() =>
        Prop.ForAll<string, string>((left, right) =>
        {
            var forth = ChineseNameComparator.Compare(left, right);
            return forth == ChineseNameComparator.Compare(right, left)
                && forth == ChineseNameComparator.Compare(NameKeys.Of(left), NameKeys.Of(right))
                && (NameKeys.Of(left).IsMissing || ChineseNameComparator.Compare(left, left) == NameLevel.Equal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_SpaceDotOrTitleAdded_StaysEqualAfterFolding()
    {
        // A surname alone is left out: in 欧阳博士 the title may as well be the given name.
        var written = Gen.Elements(Names.Where(name => ChineseName.Parse(name) is { IsHan: true } parsed && parsed.Folded.Length >= 2
            && ChineseName.Parse(parsed.Folded + "明").Surname != parsed.Folded).ToArray());
        var additions = Gen.Elements<Func<string, int, string>>(
            (name, at) => name.Insert(at, " "),
            (name, at) => name.Insert(at, "\u3000"),
            (name, at) => at == 0 || at == name.Length ? name : name.Insert(at, "·"),
            (name, _) => name + "教授",
            (name, _) => name + " 博士",
            (name, _) => name + "（外聘）",
            (name, _) => name + "*");
        var cases = (from name in written
                     let plain = ChineseName.Parse(name).Folded
                     from at in Gen.Choose(0, plain.Length)
                     where at == 0 || at == plain.Length || !char.IsLowSurrogate(plain[at])
                     from add in additions
                     select (plain, changed: add(plain, at))).ToArbitrary();
        Prop.ForAll(cases, pair => ChineseNameComparator.Compare(pair.plain, pair.changed) >= NameLevel.EqualAfterFolding)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Compare_PreparedKeys_AllocatesNothing()
    {
        var keys = Names.Select(NameKeys.Of).ToArray();
        var sum = Cross(keys);
        var again = sum;
        Assert.Equal(0, Allocations.Fewest(() => again = Cross(keys)));
        Assert.Equal(sum, again);
    }

    [Fact]
    public void Compare_MissingKeys_IsMissing() =>
        Assert.Equal(NameLevel.Missing, ChineseNameComparator.Compare(NameKeys.Of(null), NameKeys.Of("张伟")));

    private static long Cross(NameKeys[] keys)
    {
        var sum = 0L;
        foreach (ref readonly var left in keys.AsSpan())
        {
            foreach (ref readonly var right in keys.AsSpan())
            {
                sum += (int)ChineseNameComparator.Compare(left, right);
            }
        }

        return sum;
    }
}

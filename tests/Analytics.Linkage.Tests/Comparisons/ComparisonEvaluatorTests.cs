using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class ComparisonEvaluatorTests
{
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Constant((string?)null), Gen.Elements("ab 张".ToCharArray()).ArrayOf().Select(letters => (string?)new string(letters)), Gen.Elements<string?>("12", "13.5", "zero", "19990102", "1101****5678", "****"));

    private static readonly Gen<string> Thresholds =
        from column in Gen.Elements("a", "b", "prefix(a, 2)")
        from measure in Gen.Elements("levenshtein", "osa", "damerau", "jaro", "jaro_winkler", "indel", "difference", "days", "identifier", "equal")
        from threshold in Gen.Elements("0.5", "0.8", "0.95", "1", "2", "0")
        from comparison in Gen.Elements("<=", ">=")
        select measure switch
        {
            "equal" => $"equal({column})",
            "identifier" => $"identifier({column}) >= {(threshold == "1" ? "masked_agree" : "one_character_wrong")}",
            _ => $"{measure}({column}) {comparison} {threshold}",
        };

    private static readonly Gen<string> AnyCondition = Gen.OneOf(
        Thresholds, Thresholds, Gen.Elements("swapped(a, b)", "missing(b)", "not equal(a)"),
        from one in Thresholds from other in Thresholds from word in Gen.Elements("and", "or", "and not") select $"{one} {word} {other}");

    /// <summary>Ladders on one measure as well as mixed ones, in any order of their demands.</summary>
    private static readonly Gen<string[]> Ladders = Gen.OneOf(
        AnyCondition.NonEmptyListOf().Select(list => list.Take(6).ToArray()),
        from measure in Gen.Elements("osa(a) <=", "jaro_winkler(a) >=", "indel(b) >=", "difference(a) <=", "levenshtein(a) >=")
        from thresholds in Gen.Elements("0", "0.5", "0.75", "0.9", "1", "2").NonEmptyListOf()
        from equal in Gen.Elements("", "equal(a)", "equal(b)", "swapped(a, b)", "not equal(b)")
        select new[] { equal }.Where(text => text != "").Concat(thresholds.Select(threshold => $"{measure} {threshold}")).Take(6).ToArray());

    [Fact]
    public void AnyLadder_EqualsItsConditionsOneByOne() => Prop.ForAll(
        Ladders.ToArbitrary(),
        Texts.ArrayOf(8).ToArbitrary(),
        (conditions, values) =>
        {
            var table = Rows.Prepared(Rows.Table(("a", values[..4]), ("b", values[4..])));
            var comparison = Rows.Ladder("c", conditions);
            var evaluator = ComparisonEvaluator.Bind(comparison, new PairBinding(table));
            foreach (var (left, right) in Enumerable.Range(0, 16).Select(i => (i / 4, i % 4)))
            {
                Assert.Equal(Naive(comparison, table, left, right), evaluator.Code(left, right) - 1);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Ladder_WhoseFirstLevelIsComposed_IsRead()
    {
        // Only the levels below the first are thresholds on one measure.
        var table = Rows.Prepared(Rows.Table(("a", ["anna", "anne", "bert"]), ("b", ["x", "x", "x"])));
        var evaluator = ComparisonEvaluator.Bind(Rows.Ladder("c", "jaro_winkler(a) >= 0.8 and equal(b)", "jaro_winkler(a) >= 0.4"), new PairBinding(table));
        Assert.Equal([3, 1], new[] { evaluator.Code(0, 1), evaluator.Code(0, 2) });
    }

    [Fact]
    public void Ladder_WhoseDemandsRise_StopsAtTheFirstLevelThatHolds()
    {
        var table = Rows.Prepared(ColumnKind.Text, "abcdefgh", "abcdefgx", "zzz");
        var evaluator = ComparisonEvaluator.Bind(Rows.Ladder("c", "indel(c) >= 0.5", "indel(c) >= 0.95"), new PairBinding(table));
        Assert.Equal([3, 1], new[] { evaluator.Code(0, 1), evaluator.Code(0, 2) });
    }

    [Theory]
    [InlineData("equal(c)", "identifier(c) >= one_character_wrong")]
    [InlineData("identifier(c) >= masked_agree", "identifier(c) >= one_character_wrong and missing(valid_identity(c))")]
    public void Ladder_OfMaskedNumbersWithoutACommonPlace_SaysNothing(params string[] conditions)
    {
        // However the ladder is put together: what cannot be seen is no evidence against.
        var table = Rows.Prepared(ColumnKind.Identifier, "110105194912310021", "******************", "1101**********0021", "9999**********0021");
        var evaluator = ComparisonEvaluator.Bind(Rows.Ladder("c", conditions), new PairBinding(table));
        Assert.Equal(0, evaluator.Code(0, 1));
        Assert.True(evaluator.Code(0, 2) > 1);
        Assert.Equal(1, evaluator.Code(0, 3));
    }

    [Fact]
    public void Missing_IsThatOfTheFirstValue_UnlessSaid()
    {
        var table = Rows.Prepared(Rows.Table(("a", ["x", "y", null]), ("b", [null, "z", "z"])));
        int Code(Comparison comparison, int left, int right) => ComparisonEvaluator.Bind(comparison, new PairBinding(table)).Code(left, right);
        var byFirst = Rows.Ladder("c", "equal(a)", "indel(b) >= 0.5");
        Assert.Equal("missing(a)", byFirst.MissingWhen.ToString());
        Assert.Equal(1, Code(byFirst, 0, 1));
        Assert.Equal(0, Code(byFirst, 1, 2));
        var bySaid = new Comparison("c", byFirst.Levels, Condition.Parse("missing(a) and missing(b)"));
        Assert.Equal(2, Code(bySaid, 1, 2));
        Assert.Equal(0, Code(bySaid, 0, 2));
    }

    /// <summary>The definition: missing; else the first level whose condition holds; else "else", unless a comparator can say nothing of two values that are there.</summary>
    private static int Naive(Comparison comparison, PreparedTable table, int left, int right)
    {
        if (Holds(comparison.MissingWhen, table, left, right))
        {
            return Comparison.Missing;
        }

        for (var i = 0; i < comparison.Levels.Count; i++)
        {
            if (Holds(comparison.Levels[i].Condition, table, left, right))
            {
                return comparison.Levels.Count - i;
            }
        }

        var silent = comparison.Levels.Select(level => level.Condition).OfType<MeasuredCondition>().Any(condition =>
            condition.Arguments.All(value => table[value].Codes[left] >= 0 && table[value].Codes[right] >= 0) && double.IsNaN(Measured(condition, table, left, right)));
        return silent ? Comparison.Missing : Comparison.Else;
    }

    private static bool Holds(Condition condition, PreparedTable table, int left, int right) => condition switch
    {
        MissingCondition missing => table[missing.Value].Codes[left] < 0 || table[missing.Value].Codes[right] < 0,
        BothCondition both => Holds(both.First, table, left, right) && Holds(both.Second, table, left, right),
        EitherCondition either => Holds(either.First, table, left, right) || Holds(either.Second, table, left, right),
        NotCondition not => !Holds(not.Inner, table, left, right),
        MeasuredCondition { Operator: ComparisonOperator.AtLeast } measured => Measured(measured, table, left, right) >= measured.Threshold,
        MeasuredCondition measured => Measured(measured, table, left, right) <= measured.Threshold,
        _ => throw new InvalidOperationException($"{condition}"),
    };

    private static double Measured(MeasuredCondition condition, PreparedTable table, int left, int right) =>
        condition.Measure.Bind([.. condition.Arguments.Select(value => table[value])]).Of(left, right);
}

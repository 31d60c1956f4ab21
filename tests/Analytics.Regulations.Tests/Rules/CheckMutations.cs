using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Rules;

/// <summary>
/// Checks that are a little wrong: a limit moved or turned, a comparison sharpened, a day or a number in a condition shifted, a premise, an
/// exception or a doubt left out, another outcome. Whoever trusts the examples wants each of them caught.
/// </summary>
internal static partial class CheckMutations
{
    public static IEnumerable<(string What, Check Mutant)> Of(Check check)
    {
        foreach (var (what, test) in OfTest(check.Test))
        {
            yield return (what, check with { Test = test });
        }

        if (check.Given is { } given)
        {
            yield return ("premise left out", check with { Given = null });
            foreach (var (what, sql) in OfSql(given))
            {
                yield return ($"premise: {what}", check with { Given = sql });
            }
        }

        if (check.Each is { Where: { } where } each)
        {
            foreach (var (what, sql) in OfSql(where))
            {
                yield return ($"rows: {what}", check with { Each = each with { Where = sql } });
            }
        }

        foreach (var (what, list) in OfExceptions(check.Unless))
        {
            yield return ($"exception {what}", check with { Unless = list });
        }

        foreach (var (what, list) in OfExceptions(check.EvenSo))
        {
            yield return ($"doubt {what}", check with { EvenSo = list });
        }

        yield return ("another outcome", check with { Otherwise = check.Otherwise == Outcome.Info ? Outcome.Pass : Outcome.Info });
    }

    private static IEnumerable<(string What, CheckTest Test)> OfTest(CheckTest test) => test switch
    {
        CheckTest.Holds holds => OfSql(holds.Condition).Select(item => (item.What, (CheckTest)(holds with { Condition = item.Sql }))),
        CheckTest.Trigger trigger => OfSql(trigger.Condition).Select(item => (item.What, (CheckTest)(trigger with { Condition = item.Sql }))),
        CheckTest.Measured measured => OfLimit(measured.Limit).Select(item => (item.What, (CheckTest)(measured with { Limit = item.Limit }))),
        CheckTest.Ratio ratio => OfFraction(ratio.Limit).Select(item => (item.What, (CheckTest)(ratio with { Limit = item.Limit }))),
        CheckTest.Counted counted => OfLimit(counted.Limit).Select(item => (item.What, (CheckTest)(counted with { Limit = item.Limit })))
            .Concat(OfSql(counted.Rows.Where ?? "").Select(item => ("rows: " + item.What, (CheckTest)(counted with { Rows = counted.Rows with { Where = item.Sql } })))),
        CheckTest.Exists exists => OfSql(exists.Rows.Where ?? "").Select(item => ("rows: " + item.What, (CheckTest)(exists with { Rows = exists.Rows with { Where = item.Sql } }))),
        _ => [],
    };

    private static IEnumerable<(string What, Limit Limit)> OfLimit(Limit limit)
    {
        var step = limit.Unit is "人" or "项" or "家" or "次" or "个" or "件" or "例" or "年" ? 1m : 0.000001m;
        yield return ("limit a step higher", limit with { Value = limit.Value + step });
        yield return ("limit a step lower", limit with { Value = limit.Value - (step == 1m ? 1m : limit.Value / 1000) });
        if (limit.Operator == "between")
        {
            yield return ("upper limit a step higher", limit with { Upper = limit.Upper + 1 });
            yield return ("upper limit a step lower", limit with { Upper = limit.Upper - 1 });
            yield break;
        }

        var turned = limit.Operator switch { "at_least" => "at_most", "at_most" => "at_least", "more_than" => "at_least", "less_than" => "at_most", _ => "at_least" };
        yield return ("limit turned", limit with { Operator = turned });
    }

    // Of few things a share moves in large steps: what just passes is told apart at once, what just fails only by a tenth of the limit.
    private static IEnumerable<(string What, Limit Limit)> OfFraction(Limit limit)
    {
        var (fine, coarse) = (limit.Value / 1000, limit.Value / 10);
        yield return ("limit a step higher", limit with { Value = limit.Value + (limit.Operator == "at_most" ? coarse : fine) });
        yield return ("limit a step lower", limit with { Value = limit.Value - (limit.Operator == "at_most" ? fine : coarse) });
        yield return ("limit turned", limit with { Operator = limit.Operator == "at_most" ? "at_least" : "at_most" });
    }

    private static IEnumerable<(string What, IReadOnlyList<CheckException> List)> OfExceptions(IReadOnlyList<CheckException> exceptions)
    {
        for (var i = 0; i < exceptions.Count; i++)
        {
            yield return ($"{i + 1} left out", [.. exceptions.Where((_, place) => place != i)]);
        }
    }

    private static IEnumerable<(string What, string Sql)> OfSql(string sql)
    {
        foreach (var match in Comparison().Matches(sql).ToList())
        {
            var other = match.Value switch { ">=" => ">", "<=" => "<", ">" => ">=", "<" => "<=", "<>" => "=", _ => "<>" };
            yield return ($"{match.Value} at {match.Index} as {other}", Replace(sql, match, other));
        }

        foreach (var match in Day().Matches(sql).ToList())
        {
            var day = DateOnly.ParseExact(match.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return ($"{match.Value} a day later", Replace(sql, match, $"DATE '{day.AddDays(1):yyyy-MM-dd}'"));
        }

        foreach (var match in Word().Matches(sql).ToList())
        {
            yield return ($"{match.Value} at {match.Index} turned", Replace(sql, match, match.Value == "AND" ? "OR" : "AND"));
        }
    }

    private static string Replace(string sql, Match match, string with) => sql[..match.Index] + with + sql[(match.Index + match.Length)..];

    [GeneratedRegex(@">=|<=|<>|(?<![<>!-])=|>(?!=)|(?<!-)<(?![=>])")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"DATE '(\d{4}-\d{2}-\d{2})'")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:AND|OR)\b")]
    private static partial Regex Word();
}

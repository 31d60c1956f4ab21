using System.Globalization;
using Analytics.Registry.Values;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Compliance;

/// <summary>What a check asks for, in words.</summary>
public static class RequiredText
{
    /// <summary>The words; those of a limit are the same in both languages.</summary>
    /// <param name="check">The check.</param>
    public static Wording Of(Check check) => check.Test switch
    {
        CheckTest.Holds test => test.Required,
        CheckTest.Trigger test => test.Required,
        CheckTest.Measured test => OfLimit(test.Limit),
        CheckTest.Counted test => OfLimit(test.Limit),
        CheckTest.Ratio test => OfFraction(test.Limit),
        CheckTest.Reconciled => new Wording("与台账一致", "as in the lists"),
        CheckTest.Exists => new Wording("有记录且填写完整", "a record, filled in"),
        CheckTest.Filled => new Wording("须填写", "to be filled in"),
        _ => Wording.None,
    };

    private static Wording OfLimit(Limit limit) => limit.Operator == "between"
        ? new Wording($"{Number(limit.Value)}–{Number(limit.Upper!.Value)} {limit.Unit}".TrimEnd(), $"{Number(limit.Value)}–{Number(limit.Upper!.Value)} {UnitWord.English(limit.Unit ?? "")}".TrimEnd())
        : Signed(limit.Operator, Number(limit.Value), limit.Unit ?? "");

    private static Wording OfFraction(Limit limit) => Signed(limit.Operator, $"{Number(limit.Value)}/{Number(limit.Upper!.Value)}", "");

    private static Wording Signed(string word, string number, string unit)
    {
        var sign = word switch { "at_least" => "≥", "at_most" => "≤", "more_than" => ">", "less_than" => "<", _ => "=" };
        return new Wording($"{sign} {number} {unit}".TrimEnd(), $"{sign} {number} {UnitWord.English(unit)}".TrimEnd());
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

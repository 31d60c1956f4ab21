using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Configuration;

/// <summary>By which values of a column records may be brought together.</summary>
internal static class BlockingKeys
{
    /// <summary>By what likely matches are found in a column: its rare values, and rare numbers of models where its texts hold such.</summary>
    public static IEnumerable<ValueExpression> Finders(ColumnProfile profile, ColumnKind kind)
    {
        yield return new ColumnValue(profile.Name);
        if (kind == ColumnKind.Text && profile.HasCodes)
        {
            yield return ValueExpression.Parse($"code_word({ExpressionText.Quote(profile.Name)})");
        }

        foreach (var word in kind == ColumnKind.Text && profile.IsWordy ? RareWords(ExpressionText.Quote(profile.Name)) : [])
        {
            yield return ValueExpression.Parse(word);
        }
    }

    public static IEnumerable<ValueExpression> Of(ColumnProfile profile, ColumnKind kind, bool isIdentity)
    {
        var c = ExpressionText.Quote(profile.Name);
        string[] keys = kind switch
        {
            ColumnKind.Name => [$"folded({c})", $"sound({c})", $"surname({c})"],
            ColumnKind.Organisation => [$"organisation_core({c})"],
            ColumnKind.Identifier when isIdentity => [c, $"identity_birth({c})", $"suffix({c}, 4)", $"prefix({c}, 6)"],
            ColumnKind.Identifier => [c, $"prefix({c}, 4)", $"suffix({c}, 4)"],
            ColumnKind.Telephone => [c, $"suffix({c}, 4)"],
            ColumnKind.Email => [c, $"mail_user({c})"],
            ColumnKind.Date => [c, $"year_month({c})", $"month_day({c})", $"year({c})"],
            ColumnKind.Number or ColumnKind.ModelNumber => [c],
            _ when profile.DigitShare >= 0.5 || profile.HanShare >= 0.5 || profile.Distinct <= 30 => [c],
            _ when profile is { IsLong: true, IsWordy: true } => [c, .. RareWords(c)],
            _ when profile.IsWordy => [c, .. profile.HasCodes ? [$"code_word({c})"] : Array.Empty<string>(), .. RareWords(c), $"sorted_words({c})", $"word({c}, 1)", $"word({c}, 2)", $"last_word({c})"],
            _ when profile.MeanWords >= 1.5 => [c, $"prefix({c}, 6)", $"sorted_words({c})", $"word({c}, 1)", $"last_word({c})", $"soundex({c})"],
            _ => [c, $"soundex({c})", $"prefix({c}, 3)"],
        };
        return keys.Select(ValueExpression.Parse);
    }

    private static IEnumerable<string> RareWords(string c) => Enumerable.Range(1, Derivations.WordParts).Select(part => FormattableString.Invariant($"rare_word({c}, {part})"));
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Analytics.Pipeline;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Commands;

/// <summary>Options that more than one command has, worded once.</summary>
internal static class CommonOptions
{
    /// <summary>The language of what people read; Chinese, the enumeration's first value, when the option is not given.</summary>
    public static Option<ReportLanguage> Language() => new("--lang")
    {
        Description = "Language of reports and summary. Default: zh.",
        HelpName = "zh|en",
        CustomParser = result => OneOf(result, ("zh", ReportLanguage.Chinese), ("en", ReportLanguage.English)),
    };

    /// <summary>Rule packs beside the product's own.</summary>
    public static Option<string?> Packs() => new("--packs")
    {
        Description = "A folder with rule packs of your own; its files take the place of the product's files of the same name, others are added.",
        HelpName = "DIR",
    };

    /// <summary>The rules of one regime, or of all; says what is wrong where there are none.</summary>
    public static bool TryBook(string? packs, string? regime, [NotNullWhen(true)] out RuleBook? book)
    {
        book = null;
        if (packs is not null && !Directory.Exists(packs))
        {
            CommandLine.Usage($"the folder of rule packs '{packs}' does not exist");
            return false;
        }

        var all = RuleBook.Read(PackFiles.ShippedAnd(packs));
        if (all.Of(regime).Packs.Count == 0)
        {
            CommandLine.Usage($"no regulation of the regime '{regime}' is held; held are: {string.Join(", ", all.Packs.Select(pack => pack.Regulation.Regime).Distinct())}");
            return false;
        }

        book = all.Of(regime);
        return true;
    }

    /// <summary>A day, as 2026-03-31.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is no day; expected one such as 2026-03-31.");
        return null;
    }

    /// <summary>One of a few words. Enumerations parse their numbers too, which nobody means to type.</summary>
    public static T OneOf<T>(ArgumentResult result, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        var text = result.Tokens.Single().Value;
        var words = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (word == text)
            {
                return value;
            }

            words.Add(word);
        }

        result.AddError($"'{text}' is not one of {string.Join(", ", words)}.");
        return default;
    }
}

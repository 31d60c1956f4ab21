using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Pipeline;

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

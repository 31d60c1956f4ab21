using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Assets;

namespace Analytics.Dashboard.Tests.Assets;

/// <summary>Whoever sees little reads every badge and every cell: WCAG's contrast of text, computed from the style sheet.</summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;
    private static readonly string Sheet = Encoding.UTF8.GetString(DashboardAssets.Bytes("app.css")!);

    [Fact]
    public void Badges_AndCells_HaveEnoughContrast()
    {
        var variables = Variable().Matches(Sheet).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        var rules = Rule().Matches(Sheet).SelectMany(rule => rule.Groups["names"].Value.Split(',').Select(name => (Name: name.Trim(), Body: rule.Groups["body"].Value)))
            .Where(rule => Coloured().IsMatch(rule.Name)).GroupBy(rule => rule.Name, StringComparer.Ordinal).ToList();
        Assert.True(rules.Count > 20, $"only {rules.Count} rules were found");
        foreach (var rule in rules)
        {
            var body = string.Join(';', rule.Select(part => part.Body));
            var ink = Value(body, "color") ?? "var(--soft)";
            var ground = Value(body, "background") ?? "var(--paper)";
            var contrast = Contrast(Colour(ink, variables), Colour(ground, variables));
            Assert.True(contrast >= Least, $"{rule.Key}: {ink} on {ground} has {contrast:0.00}");
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    public void Contrast_OfKnownPairs_IsWcags(string ink, string ground, double expected) => Assert.Equal(expected, Contrast(Rgb(ink), Rgb(ground)), 2);

    private static string? Value(string body, string property) => Regex.Match(body, $@"(?:^|[;{{\s]){property}:\s*([^;]+)") is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    private static double[] Colour(string value, Dictionary<string, string> variables) =>
        Rgb(Regex.Match(value, @"var\((--[a-z]+)\)") is { Success: true } named ? variables[named.Groups[1].Value] : value);

    private static double[] Rgb(string hex)
    {
        var digits = hex.TrimStart('#');
        digits = digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits;
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    private static double Contrast(double[] one, double[] other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(double[] rgb)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return rgb.Select((part, i) => weights[i] * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))).Sum();
    }

    [GeneratedRegex("(--[a-z]+): (#[0-9a-f]{3,6})")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<names>[^{}@]+)\{(?<body>[^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\.(code|h)-[A-Za-z_]+$|^\.badge$")]
    private static partial Regex Coloured();
}

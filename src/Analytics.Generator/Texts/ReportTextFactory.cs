using System.Text;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Texts;

/// <summary>
/// The texts of annual reports: some platforms copy sections of another one's, some hand in last year's again; all share forms, a city's
/// template, their host's description and quotations, which is no copying.
/// </summary>
internal sealed class ReportTextFactory
{
    private const int SentencesASection = 5;
    private static readonly string[] Sections = ["总体情况", "研发进展", "成果转化", "开放合作"];
    private readonly Province _province;
    private readonly Dictionary<int, Platform> _sources = [];

    public ReportTextFactory(Province province)
    {
        _province = province;
        foreach (var platform in province.Platforms.Where(platform => platform.IsActive && Writes(platform)))
        {
            var random = new RandomStream(province.Options.Seed, StreamPurpose.TextCopies, platform.Number);
            if (!random.Chance(province.Settings.CopiesText)) continue;
            var source = random.Pick(province.Platforms);
            if (source.IsActive && Writes(source) && source.Lineage != platform.Lineage && source.Host.Number != platform.Host.Number && !_sources.ContainsKey(source.Number)
                && !_sources.ContainsValue(platform)) _sources.Add(platform.Number, source);
        }
    }

    /// <summary>Who copies whom.</summary>
    public IEnumerable<(Platform Copier, Platform Source)> Copies => _sources.OrderBy(copy => copy.Key).Select(copy => (_province.Platforms[copy.Key], copy.Value));

    /// <summary>The platforms that hand in last year's report as this year's.</summary>
    public IEnumerable<Platform> Repeaters => _province.Platforms.Where(Repeats);

    /// <summary>The sections of the platform's reports, of last year too where it delivers earlier years.</summary>
    public IReadOnlyList<AnnualText> Of(Platform platform)
    {
        if (!Writes(platform)) return [];
        var year = _province.Options.ReportYear;
        List<AnnualText> texts = platform.DeliversHistory ? [.. Own(platform, year - 1)] : [];
        if (Repeats(platform)) return [.. texts, .. texts.Select(text => text with { Year = year, Text = NextYear(text.Text, year) })];
        return [.. texts, .. _sources.TryGetValue(platform.Number, out var source) ? Copied(platform, source, year) : Own(platform, year)];
    }

    /// <summary>City titles report under the center's own name.</summary>
    private static bool Writes(Platform platform) => platform.Lineage == platform.Number;

    private bool Repeats(Platform platform) =>
        platform is { DeliversHistory: true, IsActive: true } && Writes(platform) && !_sources.ContainsKey(platform.Number) && !_sources.ContainsValue(platform)
        && new RandomStream(_province.Options.Seed, StreamPurpose.TextCopies, -1 - platform.Number).Chance(_province.Settings.RepeatsText);

    private IEnumerable<AnnualText> Own(Platform platform, int year)
    {
        var seed = _province.Options.Seed;
        foreach (var section in Sections)
        {
            var random = new RandomStream(seed, StreamPurpose.Texts, (((long)platform.Number * 10) + Array.IndexOf(Sections, section)) * 10_000 + year);
            var text = new StringBuilder(ReportSentences.Form(year, section));
            if (section == Sections[0]) text.Append(ReportSentences.Description(seed, platform.Host)).Append(ReportSentences.Template(platform.City));
            if (section == Sections[3] && random.Chance(0.2)) text.Append(ReportSentences.Law());
            for (var i = random.Between(SentencesASection - 1, SentencesASection + 2); i > 0; i--) text.Append(ReportSentences.Own(ref random, platform));
            yield return new AnnualText(year, section, text.ToString());
        }
    }

    private List<AnnualText> Copied(Platform platform, Platform source, int year)
    {
        var random = new RandomStream(_province.Options.Seed, StreamPurpose.TextCopies, 1_000_000_000L + platform.Number);
        var texts = Own(platform, year).ToList();
        var theirs = Own(source, year).ToList();
        var first = random.Between(1, 3);
        for (var i = first; i < Math.Min(Sections.Length, first + random.Between(1, 2)); i++)
        {
            texts[i] = texts[i] with { Text = Disguise(ref random, theirs[i].Text.Replace(source.Field, platform.Field, StringComparison.Ordinal)) };
        }

        return texts;
    }

    /// <summary>Figures and some words are changed, now and then a sentence is left out.</summary>
    private string Disguise(ref RandomStream random, string text)
    {
        var written = new StringBuilder();
        foreach (var sentence in text.Split('。', StringSplitOptions.RemoveEmptyEntries))
        {
            if (random.Chance(0.08)) continue;
            var changed = sentence;
            foreach (var (from, to) in ReportSentences.Synonyms)
            {
                if (random.Chance(_province.Settings.ClaimReworded * 0.6)) changed = changed.Replace(from, to, StringComparison.Ordinal);
            }

            foreach (var c in changed) written.Append(char.IsAsciiDigit(c) && random.Chance(0.5) ? (char)('1' + random.Below(9)) : c);
            written.Append('。');
        }

        return written.ToString();
    }

    private static string NextYear(string text, int year) =>
        text.Replace($"{year - 1}年", $"{year}年", StringComparison.Ordinal);
}

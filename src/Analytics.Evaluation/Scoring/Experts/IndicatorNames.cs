using System.Text;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>
/// Finds the indicator that a score sheet means: by code or by name in either language, whatever the spaces, marks and letter case; a remark
/// in brackets at the end of the framework's own name (管理运行（专家打分）) may be left out.
/// </summary>
internal sealed class IndicatorNames
{
    private readonly Dictionary<string, FrameworkIndicator?> _byName = new(StringComparer.Ordinal);

    public IndicatorNames(IndicatorFramework framework)
    {
        foreach (var indicator in framework.Indicators.Where(indicator => indicator.IsScoredByExperts))
        {
            foreach (var name in new[] { indicator.Code, indicator.Name.Chinese, indicator.Name.English }.SelectMany(name => new[] { name, WithoutRemark(name) }).Select(Key).Distinct(StringComparer.Ordinal))
            {
                // A name of two indicators means neither.
                _byName[name] = _byName.ContainsKey(name) ? null : indicator;
            }
        }
    }

    /// <summary>The indicator; null when the sheet names none, or a name of two.</summary>
    public FrameworkIndicator? Of(string written) => _byName.GetValueOrDefault(Key(written)) ?? _byName.GetValueOrDefault(Key(WithoutRemark(written)));

    private static string WithoutRemark(string name)
    {
        var folded = name.Normalize(NormalizationForm.FormKC).TrimEnd();
        return folded.EndsWith(')') && folded.LastIndexOf('(') is var open and > 0 ? folded[..open] : folded;
    }

    private static string Key(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes().Where(Rune.IsLetterOrDigit));
}

using System.Globalization;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>Reads what was done with the blocks of one rule that had too many rows.</summary>
internal static class OversizedReader
{
    /// <summary>Stands in place of a value; no expression, for it is two words.</summary>
    public const string LeftOut = "left out";

    public static string KeyText(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);

    public static IEnumerable<OversizedKey> Read(YamlPart part, IReadOnlyList<BlockingRule> rules, KnownColumns known)
    {
        var text = part.Text("rule");
        var rule = rules.Select(other => other.ToString()).ToList().IndexOf(part.Parsed("rule", known.Rule).ToString());
        if (rule < 0)
        {
            throw part.Error("rule", $"'{text}' is not among the rules under 'blocking'");
        }

        var blocks = part.Part("blocks");
        part.EndOfKeys();
        foreach (var (key, node) in blocks.Entries)
        {
            if (key.Length != 16 || !ulong.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
            {
                throw blocks.Error(node, $"'{key}': expected a hash of 16 hexadecimal digits");
            }

            var splitter = part.Text(node, $"'{key}'") == LeftOut ? null : blocks.Parsed(key, known.Value);
            yield return new OversizedKey(rule, hash, splitter);
        }
    }
}

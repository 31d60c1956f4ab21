using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Decisions;

/// <summary>What stands of a log of decisions: the last line about each thing that was not taken back.</summary>
public sealed class DecisionView
{
    private DecisionView(IReadOnlyList<DecisionEntry> standing) => Standing = standing;

    /// <summary>No decisions.</summary>
    public static DecisionView Empty { get; } = new([]);

    /// <summary>The standing lines, in the log's order.</summary>
    public IReadOnlyList<DecisionEntry> Standing { get; }

    /// <summary>The standing lines about findings, pairs, questions or replies.</summary>
    public IEnumerable<DecisionEntry> Of(string subject) => Standing.Where(entry => entry.Subject == subject);

    /// <summary>Reads a log.</summary>
    /// <param name="log">All lines in the order of their numbers.</param>
    public static DecisionView From(IEnumerable<DecisionEntry> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var byTarget = new Dictionary<string, Stack<DecisionEntry>>(StringComparer.Ordinal);
        foreach (var entry in log)
        {
            if (!byTarget.TryGetValue(entry.Target, out var stack))
            {
                byTarget.Add(entry.Target, stack = new());
            }

            if (entry.Verdict != DecisionEntry.Undo)
            {
                stack.Push(entry);
            }
            else if (stack.Count > 0)
            {
                stack.Pop();
            }
        }

        return new DecisionView([.. byTarget.Values.Where(stack => stack.Count > 0).Select(stack => stack.Peek()).OrderBy(entry => entry.Number)]);
    }

    /// <summary>
    /// A digest of what stands; null when nothing does. It is part of a run's id: the same input with other decisions is another run, and one
    /// whose decisions were all taken back is the same as one that never had any.
    /// </summary>
    /// <remarks>Remarks and assignments are of the work on findings: no run goes by them.</remarks>
    internal string? Digest()
    {
        var lines = Standing.Where(entry => entry.Subject is not (DecisionEntry.Remark or DecisionEntry.Assignment)).Select(Line).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\u0001');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Line(DecisionEntry entry) => string.Join('\0', entry.Subject, entry.Id, entry.Verdict, entry.Who, Text(entry.On), entry.Note, entry.Kind, entry.Table, entry.SubjectL, entry.SubjectR, entry.Unit, entry.KeepAt, Text(entry.EffectiveOn), entry.Place);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Pipeline.Decisions;

namespace Analytics.Campaign.Load;

/// <summary>What the reviewers met.</summary>
internal sealed class LoadReport
{
    private readonly IReadOnlyList<Reviewer> _reviewers;
    private readonly int _findings;
    private readonly TimeSpan _length;
    private readonly TimeSpan _processor;
    private readonly List<string> _lost;
    private readonly bool _chain;
    private readonly long _decisions;

    public LoadReport(IReadOnlyList<Reviewer> reviewers, string workspace, string program, int findings, TimeSpan length, TimeSpan processor)
    {
        (_reviewers, _findings, _length, _processor) = (reviewers, findings, length, processor);

        // The server is dead: what is on the disk is what there is.
        _chain = Audit(program, workspace) == 0;
        var log = DecisionLog.Read(workspace);
        _decisions = log.Count;
        var notes = log.Select(entry => entry.Note).ToHashSet(StringComparer.Ordinal);
        _lost = [.. reviewers.SelectMany(reviewer => reviewer.Acknowledged).Where(note => !notes.Contains(note))];
    }

    public bool IsGood => _lost.Count == 0 && _chain && _reviewers.All(reviewer => reviewer.Errors.Count == 0);

    public string Text()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Fifty reviewers, and a server that is killed

            {_reviewers.Count} reviewers with accounts click and decide for {_length.TotalSeconds:0} s on loopback, two seconds between two clicks on average; the server
            is killed (SIGKILL) in the middle and started again. {_findings:N0} findings; {Environment.ProcessorCount} processors, shared by server and reviewers.

            | | |
            |---|---|
            | answers | {_reviewers.Sum(reviewer => reviewer.Answers.Count):N0} |
            | errors | {_reviewers.Sum(reviewer => reviewer.Errors.Count):N0} |
            | connections refused or torn while the server was down | {_reviewers.Sum(reviewer => reviewer.Refused):N0} |
            | decisions acknowledged | {_reviewers.Sum(reviewer => reviewer.Acknowledged.Count):N0} |
            | of these lost | {_lost.Count:N0} |
            | decisions in the log | {_decisions:N0} |
            | processor time of the server, one start included, by answer | {_processor.TotalMilliseconds / Math.Max(1, _reviewers.Sum(reviewer => reviewer.Answers.Count)):N0} ms |
            | audit log whole after the kill | {(_chain ? "yes" : "no")} |

            | | answers | p50 ms | p95 ms | p99 ms |
            |---|---|---|---|---|

            """);
        foreach (var group in _reviewers.SelectMany(reviewer => reviewer.Answers).GroupBy(answer => answer.What.Trim('/').Split('/')[0]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(text, group.Key.Length == 0 ? "overview" : group.Key, group.Select(answer => answer.Milliseconds));
        }

        Row(text, "all", _reviewers.SelectMany(reviewer => reviewer.Answers).Select(answer => answer.Milliseconds));
        foreach (var error in _reviewers.SelectMany(reviewer => reviewer.Errors).GroupBy(error => error))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {error.Key}: {error.Count():N0}");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static int Audit(string program, string workspace)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "audit", "--workspace", workspace]))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Row(StringBuilder text, string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {sorted.Count:N0} | {At(0.50):N0} | {At(0.95):N0} | {At(0.99):N0} |\n");
    }
}

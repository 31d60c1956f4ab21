using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Linking.Evaluation;
using Analytics.Pipeline.Linking.Reports;
using Analytics.Pipeline.Reviewing;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Answers;

/// <summary>Reads a filled-in clerical sample of a run: every answer becomes a decision about its pair, all of them together an estimate.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="who">Who answered.</param>
/// <param name="on">The day.</param>
internal sealed class ClericalReturn(Workspace workspace, string who, DateOnly on)
{
    private readonly List<DecisionEntry> _entries = [];
    private readonly List<AnswerProblem> _problems = [];
    private readonly List<string> _reviews = [];

    public IReadOnlyList<DecisionEntry> Entries => _entries;

    public IReadOnlyList<AnswerProblem> Problems => _problems;

    public IReadOnlyList<string> Reviews => _reviews;

    public int Rows { get; private set; }

    public int Blank { get; private set; }

    /// <summary>Whether a file is such a sample, by its header.</summary>
    public static bool IsOne(InputFile file, CancellationToken cancellation)
    {
        using var sheets = file.OpenSheets(cancellation);
        return sheets.Next() is { } sheet && sheet.Read() && Enumerable.Range(0, sheet.FieldCount).Select(i => sheet.Field(i).Trim().ToString()).ToList() is var header
            && ClericalSampleCsv.Head.All(header.Contains);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="RunFailedException">An answer is none, or the sample is of no run of this workspace.</exception>
    public void Read(InputFile file, string path, CancellationToken cancellation)
    {
        var tallies = ClericalAnswers.Read(path, cancellation);
        var answers = Answers(file, cancellation);
        if (answers.Select(answer => answer.Left.Run).Distinct(StringComparer.Ordinal).ToList() is not [var runId] || workspace.Run(runId) is not { } run)
        {
            throw new RunFailedException($"{file.Path}: the pairs are of no one run that this workspace has; expected ids such as 2025-3f9a1c2b4d5e:12.");
        }

        using var database = RunDatabase.OpenToRead(run);
        string? kind = null;
        foreach (var answer in answers.Where(answer => answer.Verdict is not null))
        {
            try
            {
                var entry = Deciding.Pair(database, PairId.Of(answer.Left.Row, answer.Right.Row), answer.Verdict!, who, on);
                kind = entry.Kind;
                _entries.Add(entry with { Place = $"{file.Path} · {answer.Row}" });
            }
            catch (RunFailedException cause)
            {
                _problems.Add(new AnswerProblem(file.Path, null, answer.Row, "answer", answer.Verdict!, cause.Message));
            }
        }

        if (kind is not null && RunCandidates.Read(database).FirstOrDefault(candidates => candidates.Kind == kind) is { } weighed)
        {
            Estimate(file, tallies, weighed, runId);
        }
    }

    private void Estimate(InputFile file, IReadOnlyDictionary<string, ClericalTally> tallies, RunCandidates weighed, string runId)
    {
        try
        {
            var figures = ReviewFigures.Of(tallies, weighed);
            _reviews.Add($"{runId} {weighed.Kind}: precision {ReviewFigures.Percent(figures.Precision)}, recall {ReviewFigures.Percent(figures.Recall)}; {figures.Answered}/{figures.Drawn}");
            _entries.Add(new DecisionEntry { Subject = DecisionEntry.Review, Id = runId, Unit = weighed.Kind, Kind = weighed.Kind, Verdict = "estimate", Who = who, On = on, Note = figures.ToText(), Place = file.Path });
        }
        catch (ArgumentException cause)
        {
            throw new RunFailedException($"{file.Path}: this is no sample of the run {runId}: {cause.Message}", cause);
        }
    }

    private List<ClericalRow> Answers(InputFile file, CancellationToken cancellation)
    {
        using var sheets = file.OpenSheets(cancellation);
        var sheet = sheets.Next()!;
        sheet.Read();
        var header = Enumerable.Range(0, sheet.FieldCount).Select(i => sheet.Field(i).Trim().ToString()).ToList();
        string Cell(string column) => header.IndexOf(column) is >= 0 and var i && i < sheet.FieldCount ? sheet.Field(i).Trim().ToString() : "";
        var answers = new List<ClericalRow>();
        while (sheet.Read())
        {
            if (Cell("id_l").Length == 0)
            {
                continue;
            }

            Rows++;
            if (RunClericalSamples.Parse(Cell("id_l")) is not { } left || RunClericalSamples.Parse(Cell("id_r")) is not { } right || left.Run != right.Run)
            {
                throw new RunFailedException($"{file.Path}, row {sheet.Row}: the ids '{Cell("id_l")}' and '{Cell("id_r")}' are of no run; expected such as 2025-3f9a1c2b4d5e:12.");
            }

            var verdict = Cell("answer").ToLowerInvariant() switch { "match" => DecisionVerdicts.One, "no" => DecisionVerdicts.NotOne, _ => null };
            Blank += verdict is null ? 1 : 0;
            answers.Add(new ClericalRow(left, right, verdict, sheet.Row));
        }

        return answers;
    }

    private sealed record ClericalRow((string Run, long Row) Left, (string Run, long Row) Right, string? Verdict, int Row);
}

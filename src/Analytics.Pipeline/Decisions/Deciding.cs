using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>Puts a person's decision about a finding, a flag, a figure or a pair of the published run into the log. It takes effect in the next run.</summary>
public static class Deciding
{
    /// <summary>Decides.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="id">F-… of a finding, L-… of a flag, Y-… of a figure or a report (<see cref="FigureId"/>), or P-… of two rows.</param>
    /// <param name="verdict">
    /// Of a finding confirmed, dismissed, explained, new, sent (the question went to the unit), noted (a remark) or assigned (somebody took it
    /// on); of a flag confirmed, dismissed, explained or new; of a figure approved or rejected; of a pair one or not_one; of all undo.
    /// </param>
    /// <param name="who">Who decides.</param>
    /// <param name="on">The day.</param>
    /// <param name="note">Why; a remark must have one.</param>
    /// <param name="undone">What an undo takes back of a finding: its state, or a question, remark or assignment.</param>
    /// <returns>The line as it stands in the log.</returns>
    /// <exception cref="RunFailedException">There is no such thing, no such verdict, or the log is held by another process.</exception>
    public static DecisionEntry Decide(string workspace, string id, string verdict, string who, DateOnly on, string? note = null, string undone = DecisionEntry.Finding)
    {
        var run = Workspace.Existing(workspace).Published();
        using var log = DecisionLog.Open(workspace);
        using var database = RunDatabase.OpenToRead(run);
        return Decide(log, database, id, verdict, who, on, note, undone);
    }

    /// <summary>The same over a log that is held and a connection to the run that is open, as a server has them.</summary>
    /// <param name="log">The log.</param>
    /// <param name="database">A connection to the published run.</param>
    /// <param name="id">As above, and so the others.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="who">Who decides.</param>
    /// <param name="on">The day.</param>
    /// <param name="note">Why.</param>
    /// <param name="undone">What an undo takes back.</param>
    /// <exception cref="RunFailedException">There is no such thing, or no such verdict.</exception>
    public static DecisionEntry Decide(
        DecisionLog log, DuckDbConnection database, string id, string verdict, string who, DateOnly on, string? note = null, string undone = DecisionEntry.Finding)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        var entry = id.Length < 2 ? Finding(database, id, verdict, who, on, log.Entries, undone) : id[..2] switch
        {
            "P-" => Pair(database, id, verdict, who, on),
            "L-" => FlagDeciding.Flag(database, id, verdict, who, on, log.Entries),
            FigureId.Prefix => FlagDeciding.Figure(database, id, verdict, who, on, log.Entries),
            _ => Finding(database, id, verdict, who, on, log.Entries, undone),
        };
        DemandStanding(log, entry);
        entry = entry with { Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };
        return entry is { Verdict: DecisionVerdicts.Noted, Note: null } ? throw new RunFailedException($"A remark about {id} needs a text.") : log.Append([entry])[0];
    }

    /// <summary>Records what a unit replied to a finding.</summary>
    /// <param name="log">The log.</param>
    /// <param name="database">A connection to the published run.</param>
    /// <param name="id">F-… of a finding.</param>
    /// <param name="unit">The platform that replied, one of the finding's; null where that is not known.</param>
    /// <param name="reply">true, untrue, corrected or explained; undo takes the unit's last one back.</param>
    /// <param name="who">Who replied, or took the reply.</param>
    /// <param name="on">The day.</param>
    /// <param name="text">What was replied.</param>
    /// <param name="effectiveOn">The day from which a correction holds.</param>
    /// <param name="keepAt">The platform at which the unit wants to keep the person or thing, one of the finding's; null where it does not say.</param>
    /// <returns>The line as it stands in the log.</returns>
    /// <exception cref="RunFailedException">There is no such finding, a platform is not of it, no such reply, or nothing to take back.</exception>
    public static DecisionEntry Reply(
        DecisionLog log, DuckDbConnection database, string id, string? unit, string reply, string who, DateOnly on, string? text = null, DateOnly? effectiveOn = null, string? keepAt = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        Demand(reply, [.. DecisionVerdicts.OfReplies, DecisionEntry.Undo], id);
        var known = Answers.KnownFindings.Read(database, log.Entries);
        if (!known.Has(id, out var kind))
        {
            throw new RunFailedException($"Neither the published run nor the log of decisions has a finding '{id}'.");
        }

        if (((string?[])[unit, keepAt]).FirstOrDefault(platform => platform is not null && known.Platform(id, platform) is null) is { } foreign)
        {
            throw new RunFailedException($"'{foreign}' is no platform of {id}.");
        }

        var entry = new DecisionEntry
        {
            Subject = DecisionEntry.Reply,
            Id = id,
            Verdict = reply,
            Who = who,
            On = on,
            Note = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            Kind = kind,
            Unit = unit,
            KeepAt = keepAt,
            EffectiveOn = effectiveOn,
        };
        DemandStanding(log, entry);
        return log.Append([entry])[0];
    }

    private static void DemandStanding(DecisionLog log, DecisionEntry entry)
    {
        if (entry.Verdict == DecisionEntry.Undo && !DecisionView.From(log.Entries).Standing.Any(standing => standing.Target == entry.Target))
        {
            throw new RunFailedException($"Nothing was decided about {entry.Id} that could be undone.");
        }
    }

    /// <summary>The line that calls two rows of a run one, or not one.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="id">The pair's id.</param>
    /// <param name="verdict">one, not_one or undo.</param>
    /// <param name="who">Who decides.</param>
    /// <param name="on">The day.</param>
    internal static DecisionEntry Pair(DuckDbConnection database, string id, string verdict, string who, DateOnly on)
    {
        Demand(verdict, [.. DecisionVerdicts.OfPairs, DecisionEntry.Undo], id);
        var (left, right) = PairId.Parse(id);
        var subjects = RowSubjects.Of(database, [left, right]);
        if (!subjects.TryGetValue(left, out var l) || !subjects.TryGetValue(right, out var r) || (l.Kind, l.Table) != (r.Kind, r.Table))
        {
            throw new RunFailedException($"The run has no pair {id} of rows of one table.");
        }

        if (l.Fingerprint == r.Fingerprint)
        {
            throw new RunFailedException($"The rows of {id} are of the same platform and say the same of who they are about; they cannot be told apart, and nothing can be decided about them.");
        }

        var (first, second) = string.CompareOrdinal(l.Fingerprint, r.Fingerprint) < 0 ? (l, r) : (r, l);
        return new DecisionEntry
        {
            Subject = DecisionEntry.Pair,
            Id = PairId.Of(left, right),
            Verdict = verdict,
            Who = who,
            On = on,
            Kind = l.Kind,
            Table = l.Table,
            SubjectL = first.Fingerprint,
            SubjectR = second.Fingerprint,
        };
    }

    private static DecisionEntry Finding(DuckDbConnection database, string id, string verdict, string who, DateOnly on, IReadOnlyList<DecisionEntry> log, string undone)
    {
        Demand(verdict, [.. DecisionVerdicts.OfFindings, DecisionVerdicts.Sent, DecisionVerdicts.Noted, DecisionVerdicts.Assigned, DecisionEntry.Undo], id);
        var kind = KindOf(database, id) ?? log.LastOrDefault(entry => entry.Id == id)?.Kind
            ?? throw new RunFailedException($"Neither the published run nor the log of decisions has a finding '{id}'.");
        return new DecisionEntry
        {
            Subject = verdict switch
            {
                DecisionVerdicts.Sent => DecisionEntry.Question,
                DecisionVerdicts.Noted => DecisionEntry.Remark,
                DecisionVerdicts.Assigned => DecisionEntry.Assignment,
                DecisionEntry.Undo when undone is DecisionEntry.Question or DecisionEntry.Remark or DecisionEntry.Assignment => undone,
                _ => DecisionEntry.Finding,
            },
            Id = id,
            Verdict = verdict,
            Who = who,
            On = on,
            Kind = kind,
        };
    }

    /// <summary>The kind of a finding of a run; null when the run has no such finding.</summary>
    internal static string? KindOf(DuckDbConnection database, string id)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT kind FROM result.finding WHERE finding_id = ?";
        var parameter = command.CreateParameter();
        parameter.Value = id;
        command.Parameters.Add(parameter);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Refuses a verdict that is none of those known.</summary>
    internal static void Demand(string verdict, string[] known, string id)
    {
        if (!known.Contains(verdict))
        {
            throw new RunFailedException($"'{verdict}' cannot be decided about {id}; expected {string.Join(", ", known)}.");
        }
    }
}

using Analytics.Pipeline.Decisions;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Decisions;

public sealed class DecisionLogTests
{
    private static readonly DateOnly Day = new(2026, 4, 10);

    [Fact]
    public void Append_LinesOfEveryKind_AreReadBackFromDatabaseAndSnapshot()
    {
        using var folder = Workspace();
        DecisionEntry[] entries =
        [
            Finding("F-1", "confirmed") with { Note = "电话核实，“是”\n第二行", Kind = "single_platform" },
            new() { Subject = DecisionEntry.Pair, Id = "P-1-2", Verdict = DecisionVerdicts.NotOne, Who = "李", On = Day, Kind = "person", Table = "personnel", SubjectL = "aa", SubjectR = "bb" },
            new() { Subject = DecisionEntry.Reply, Id = "F-1", Verdict = "untrue", Who = "王", On = Day, Unit = "LN-A", KeepAt = "LN-B", EffectiveOn = Day.AddDays(1), Place = "a.xlsx · 问题 · 2" },
        ];
        using (var log = DecisionLog.Open(folder.Path))
        {
            Assert.Equal([1L, 2L, 3L], log.Append(entries).Select(entry => entry.Number));

            // The database is held by this very object: the reader takes the snapshot.
            Assert.Equal(log.Entries, DecisionLog.Read(folder.Path));
        }

        File.Delete(Path.Combine(folder.Path, "decisions.jsonl"));
        Assert.Equal(entries.Select((entry, i) => entry with { Number = i + 1 }), DecisionLog.Read(folder.Path));
        DecisionLog.Open(folder.Path).Dispose();
        Assert.True(File.Exists(Path.Combine(folder.Path, "decisions.jsonl")), "a snapshot that a crash left out is mended");
    }

    [Fact]
    public void Open_LogOfBeforeRemarks_KeepsItsLinesAndTakesThem()
    {
        using var folder = Workspace();
        DecisionLog.Open(folder.Path).Dispose();
        using (var database = new DuckDbConnection("Data Source=" + Path.Combine(folder.Path, "decisions.duckdb")))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = """
                DROP TABLE log;
                CREATE TABLE log (
                    number BIGINT PRIMARY KEY, subject VARCHAR NOT NULL CHECK (subject IN ('finding', 'pair', 'question', 'reply', 'review')), id VARCHAR NOT NULL,
                    verdict VARCHAR NOT NULL, who VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR, kind VARCHAR, table_name VARCHAR,
                    subject_l VARCHAR, subject_r VARCHAR, unit VARCHAR, keep_at VARCHAR, effective_on DATE, place VARCHAR);
                INSERT INTO log (number, subject, id, verdict, who, decided_on) VALUES (1, 'finding', 'F-1', 'confirmed', '李', DATE '2026-04-10')
                """;
            command.ExecuteNonQuery();
        }

        using (var log = DecisionLog.Open(folder.Path))
        {
            log.Append([new() { Subject = DecisionEntry.Remark, Id = "F-1", Verdict = DecisionVerdicts.Noted, Who = "王", On = Day, Note = "备注" }]);
        }

        Assert.Equal(["confirmed", "noted"], DecisionLog.Read(folder.Path).Select(entry => entry.Verdict));
    }

    [Fact]
    public void Digest_RemarksAndAssignments_AreNoOtherInputOfARun()
    {
        DecisionEntry[] decided = [Finding("F-1", "confirmed")];
        DecisionEntry[] worked =
        [
            .. decided,
            new() { Number = 2, Subject = DecisionEntry.Remark, Id = "F-1", Verdict = DecisionVerdicts.Noted, Who = "王", On = Day, Note = "备注" },
            new() { Number = 3, Subject = DecisionEntry.Assignment, Id = "F-2", Verdict = DecisionVerdicts.Assigned, Who = "王", On = Day },
        ];
        Assert.Equal(DecisionView.From(decided).Digest(), DecisionView.From(worked).Digest());
        Assert.Null(DecisionView.From(worked[1..]).Digest());
    }

    [Fact]
    public void Read_NothingDecided_IsEmpty()
    {
        using var folder = Workspace();
        Assert.Empty(DecisionLog.Read(folder.Path));
    }

    [Fact]
    public void Read_SnapshotDamaged_NamesTheLine()
    {
        using var folder = Workspace();
        using var held = DecisionLog.Open(folder.Path);
        held.Append([Finding("F-1", "confirmed")]);
        File.AppendAllText(Path.Combine(folder.Path, "decisions.jsonl"), "no json\n");
        var failure = Assert.Throws<RunFailedException>(() => DecisionLog.Read(folder.Path));
        Assert.Contains("decisions.jsonl, line 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoWorkspace_SaysSo() =>
        Assert.Contains("There is no workspace", Assert.Throws<RunFailedException>(() => DecisionLog.Open("/nowhere/at/all")).Message, StringComparison.Ordinal);

    [Fact]
    public void From_UndoTakesBackTheLastThatStands()
    {
        DecisionEntry[] log = [Finding("F-1", "confirmed"), Finding("F-1", "dismissed"), Finding("F-2", "explained"), Finding("F-1", DecisionEntry.Undo), Finding("F-2", DecisionEntry.Undo), Finding("F-3", DecisionEntry.Undo)];
        Assert.Equal(["F-1 confirmed"], DecisionView.From(log).Standing.Select(entry => $"{entry.Id} {entry.Verdict}"));
    }

    [Fact]
    public void Digest_DependsOnWhatStandsAlone()
    {
        Assert.Null(DecisionView.From([Finding("F-1", "confirmed"), Finding("F-1", DecisionEntry.Undo)]).Digest());
        var plain = DecisionView.From([Finding("F-1", "confirmed")]).Digest();
        Assert.Equal(plain, DecisionView.From([Finding("F-2", "new"), Finding("F-1", "confirmed"), Finding("F-2", DecisionEntry.Undo)]).Digest());
        Assert.NotEqual(plain, DecisionView.From([Finding("F-1", "confirmed") with { Note = "x" }]).Digest());
        Assert.NotEqual(plain, DecisionView.From([Finding("F-1", "dismissed")]).Digest());
    }

    private static TempFolder Workspace()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "runs"));
        return folder;
    }

    private static DecisionEntry Finding(string id, string verdict) => new() { Subject = DecisionEntry.Finding, Id = id, Verdict = verdict, Who = "张", On = Day };
}

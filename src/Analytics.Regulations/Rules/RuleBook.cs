using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>The packs with the measures and the sets of subjects that their checks name.</summary>
public sealed class RuleBook
{
    private RuleBook(IReadOnlyList<RulePack> packs, PackFiles files)
    {
        Packs = packs;
        Measures = Named(files, "common/measures");
        Subjects = Named(files, "common/subjects");
        Calendar = WorkCalendar.Read(files);
        Lifecycle = SqlFile.Parse(LifecycleFile, files.Text(LifecycleFile));
        Topics = Topic.ReadAll(files, packs.SelectMany(pack => pack.Checks).Select(check => check.Id).ToHashSet(StringComparer.Ordinal));
    }

    private RuleBook(RuleBook whole, IReadOnlyList<RulePack> packs) =>
        (Packs, Measures, Subjects, Calendar, Lifecycle, Topics) = (packs, whole.Measures, whole.Subjects, whole.Calendar, whole.Lifecycle, whole.Topics);

    private const string LifecycleFile = "common/lifecycle.sql";

    /// <summary>The packs, in order of their ids.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>Measures by name: each gives <c>subject_id, low, high</c> for the subjects in <c>subject</c>.</summary>
    public IReadOnlyDictionary<string, SqlFile> Measures { get; }

    /// <summary>Sets of subjects by name.</summary>
    public IReadOnlyDictionary<string, SqlFile> Subjects { get; }

    /// <summary>The working days.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The query that says where each title stands in its life.</summary>
    public SqlFile Lifecycle { get; }

    /// <summary>Matters of which several regulations speak.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Every check of every pack.</summary>
    public IEnumerable<(RulePack Pack, Check Check)> Checks => Packs.SelectMany(pack => pack.Checks.Select(check => (pack, check)));

    /// <summary>Reads packs.</summary>
    /// <param name="files">Their files; <c>common/measures</c> and <c>common/subjects</c> hold what packs share.</param>
    /// <exception cref="DefinitionException">A file cannot be used.</exception>
    public static RuleBook Read(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var book = new RuleBook(PackReader.ReadAll(files), files);
        foreach (var (_, check) in book.Checks)
        {
            book.Verify(check);
        }

        return book;
    }

    /// <summary>The book with the packs of one regime only; all of it where none is named.</summary>
    public RuleBook Of(string? regime) =>
        regime is null ? this : new RuleBook(this, [.. Packs.Where(pack => pack.Regulation.Regime == regime)]);

    /// <summary>The book in parts, a regime each: what is judged of one regime asks nothing of another.</summary>
    public IEnumerable<RuleBook> ByRegime() => Packs.Select(pack => pack.Regulation.Regime).Distinct(StringComparer.Ordinal).Select(Of);

    /// <summary>The book with every draft read as if it bound: what its words ask for, apart from how much of it a draft may say.</summary>
    public RuleBook Adopted() => new(this, [.. Packs.Select(pack => pack with { Regulation = pack.Regulation with { Draft = false } })]);

    /// <summary>The measures that a check's test names.</summary>
    public static IReadOnlyList<string> MeasuresOf(Check check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Test switch
        {
            CheckTest.Measured test => [test.Measure],
            CheckTest.Ratio test => [test.Numerator, test.Denominator],
            CheckTest.Reconciled test => [test.Measure],
            _ => [],
        };
    }

    private static Dictionary<string, SqlFile> Named(PackFiles files, string folder) =>
        files.Below(folder, ".sql").Select(file => SqlFile.Parse(file, files.Text(file))).ToDictionary(file => file.Name, StringComparer.Ordinal);

    private void Verify(Check check)
    {
        foreach (var subject in check.Subjects.Where(subject => !Subjects.ContainsKey(subject)))
        {
            throw new DefinitionException(check.File, check.Line, $"no set of subjects '{subject}'; known: {string.Join(", ", Subjects.Keys.Order(StringComparer.Ordinal))}");
        }

        foreach (var measure in MeasuresOf(check).Where(measure => !Measures.ContainsKey(measure)))
        {
            throw new DefinitionException(check.File, check.Line, $"no measure '{measure}'; known: {string.Join(", ", Measures.Keys.Order(StringComparer.Ordinal))}");
        }
    }
}

using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Rules;

/// <summary>Reads the checks of one file.</summary>
internal static class CheckReader
{
    private static readonly string[] Tests = ["holds", "trigger", "measure", "ratio", "count", "reconcile", "exists", "filled"];

    public static IEnumerable<Check> Read(PackFiles files, string file, IReadOnlyDictionary<string, Clause> clauses)
    {
        using var text = files.Open(file);
        var yaml = StrictYaml.Parse(file, text);
        var checks = yaml.Mappings("checks").Select(entry => ReadCheck(file, entry, clauses)).ToList();
        yaml.EnsureAllRead();
        return checks;
    }

    private static Check ReadCheck(string file, StrictYaml entry, IReadOnlyDictionary<string, Clause> clauses)
    {
        var id = entry.Required("id");
        var place = id.IndexOf('#', StringComparison.Ordinal);
        if (place < 0 || !clauses.TryGetValue(id[..place], out var clause))
        {
            throw entry.Error("id", $"'{id}' is not the id of a clause of this pack, '#' and a letter");
        }

        var strength = entry.Optional("strength") ?? clause.Strength;
        var check = new Check
        {
            Id = id,
            Name = Words(entry, "name"),
            Subjects = [.. entry.Required("for").Split('+', StringSplitOptions.TrimEntries)],
            Strength = OneOf(entry, "strength", strength, "must", "in-principle", "may", "encourage"),
            Actor = OneOf(entry, "actor", entry.Optional("actor") ?? "center", "center", "dept", "authority"),
            Given = entry.Optional("given"),
            Each = entry.Mapping("each") is { } each ? Rows(each) : null,
            Test = ReadTest(entry),
            Otherwise = ReadOutcome(entry, "otherwise"),
            Unless = [.. entry.Mappings("unless").Select(item => ReadException(item, clauses))],
            EvenSo = [.. entry.Mappings("even_so").Select(item => ReadException(item, clauses))],
            Inputs = entry.Texts("inputs"),
            Remedy = Words(entry, "remedy"),
            Inferred = entry.Flag("inferred"),
            EarlierToo = entry.Flag("earlier_too"),
            Examples = [.. entry.Mappings("examples").Select(ExampleReader.Read)],
            File = file,
            Line = entry.Line,
        };
        entry.EnsureAllRead();
        return check;
    }

    private static CheckTest ReadTest(StrictYaml entry)
    {
        var given = Tests.Where(entry.Has).ToList();
        if (given.Count != 1)
        {
            throw entry.Error($"a check has exactly one of {string.Join(", ", Tests)}; this one has {(given.Count == 0 ? "none" : string.Join(", ", given))}");
        }

        return given[0] switch
        {
            "holds" => new CheckTest.Holds(entry.Required("holds"), entry.Optional("actual"), Words(entry, "required")),
            "trigger" => new CheckTest.Trigger(entry.Required("trigger"), Words(entry, "required")),
            "measure" => new CheckTest.Measured(entry.Required("measure"), LimitReader.Read(entry)),
            "ratio" => ReadRatio(entry),
            "count" => ReadCount(entry),
            "reconcile" => ReadReconcile(entry),
            "exists" => ReadExists(entry),
            _ => new CheckTest.Filled(entry.Texts("filled")),
        };
    }

    private static CheckTest.Ratio ReadRatio(StrictYaml entry)
    {
        var ratio = entry.Mapping("ratio")!;
        var test = new CheckTest.Ratio(ratio.Required("of"), ratio.Required("to"), LimitReader.ReadFraction(entry));
        ratio.EnsureAllRead();
        return test;
    }

    private static CheckTest.Counted ReadCount(StrictYaml entry)
    {
        var count = entry.Mapping("count")!;
        var distinct = count.Optional("distinct");
        return new CheckTest.Counted(Rows(count), distinct, LimitReader.Read(entry));
    }

    private static CheckTest.Reconciled ReadReconcile(StrictYaml entry)
    {
        var pair = entry.Mapping("reconcile")!;
        var test = new CheckTest.Reconciled(pair.Required("measure"), pair.Required("with"), pair.Required("tolerance"));
        pair.EnsureAllRead();
        return test;
    }

    private static CheckTest.Exists ReadExists(StrictYaml entry)
    {
        var exists = entry.Mapping("exists")!;
        var filled = exists.Texts("filled");
        return new CheckTest.Exists(Rows(exists), filled);
    }

    private static RowSet Rows(StrictYaml rows)
    {
        var set = new RowSet(rows.Required("of"), rows.Optional("where"));
        rows.EnsureAllRead();
        return set;
    }

    private static CheckException ReadException(StrictYaml item, IReadOnlyDictionary<string, Clause> clauses)
    {
        var exception = new CheckException(item.Required("when"), ReadOutcome(item, "then"), item.Optional("clause"), Words(item, "why"), item.Flag("if_unknown"));
        if (exception.Clause is { } clause && !clauses.ContainsKey(clause))
        {
            throw item.Error("clause", $"no clause '{clause}' in this pack");
        }

        item.EnsureAllRead();
        return exception;
    }

    private static Outcome ReadOutcome(StrictYaml entry, string key) => Outcomes.Of(entry.Required(key))
        ?? throw entry.Error(key, $"'{entry.Required(key)}' is no outcome; known: {string.Join(", ", Outcomes.All)}");

    private static Wording Words(StrictYaml entry, string key)
    {
        if (entry.Mapping(key) is not { } words)
        {
            return Wording.None;
        }

        var wording = new Wording(words.Required("zh"), words.Required("en"));
        words.EnsureAllRead();
        return wording;
    }

    private static string OneOf(StrictYaml entry, string key, string value, params string[] known) =>
        known.Contains(value) ? value : throw entry.Error(key, $"'{key}' is {string.Join(", ", known)}; not '{value}'");
}

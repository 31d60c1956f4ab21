using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Rules;

/// <summary>Reads the file <c>duties.yaml</c> of a pack.</summary>
internal static class DutyReader
{
    private static readonly string[] Actors = ["center", "dept", "authority"];

    public static IReadOnlyList<Duty> Read(PackFiles files, string folder, IReadOnlyDictionary<string, Clause> clauses)
    {
        var file = folder + "/duties.yaml";
        if (!files.Has(file))
        {
            return [];
        }

        using var text = files.Open(file);
        var yaml = StrictYaml.Parse(file, text);
        var duties = yaml.Mappings("duties").Select(entry => Read(file, entry, clauses)).ToList();
        yaml.EnsureAllRead();
        return duties;
    }

    private static Duty Read(string file, StrictYaml entry, IReadOnlyDictionary<string, Clause> clauses)
    {
        var id = entry.Required("id");
        var place = id.IndexOf('~', StringComparison.Ordinal);
        if (place < 0 || !clauses.ContainsKey(id[..place]))
        {
            throw entry.Error("id", $"'{id}' is not the id of a clause of this pack, '~' and a word");
        }

        var name = entry.Mapping("name") ?? throw entry.Error("'name' is missing");
        var wording = new Wording(name.Required("zh"), name.Required("en"));
        name.EnsureAllRead();
        var (subjects, source, actor) = (entry.Required("for"), entry.Required("source"), entry.Optional("actor") ?? "center");
        if (subjects is not ("title" or "year") && !CanonicalSchema.TryGet(subjects, out _))
        {
            throw entry.Error("for", $"'for' is title, year or a canonical table, not '{subjects}'");
        }

        if (!CanonicalSchema.TryGet(source, out _))
        {
            throw entry.Error("source", $"'{source}' is no canonical table");
        }

        if (!Actors.Contains(actor))
        {
            throw entry.Error("actor", $"'actor' is {string.Join(", ", Actors)}; not '{actor}'");
        }

        var duty = new Duty(id, wording, actor, subjects, entry.Optional("where"), entry.Required("due"), entry.Required("done"), entry.Optional("about"), source, file, entry.Line);
        entry.EnsureAllRead();
        return duty;
    }
}

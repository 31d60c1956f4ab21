using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>One matter that several regulations speak of, each in its own way: what their checks say of it may differ for one center.</summary>
/// <param name="Id">A word, e.g. <c>site_area</c>.</param>
/// <param name="Name">The matter in words.</param>
/// <param name="Checks">The checks on it.</param>
public sealed record Topic(string Id, Wording Name, IReadOnlyList<string> Checks)
{
    private const string File = "common/topics.yaml";

    /// <summary>Reads the topics of a set of packs.</summary>
    /// <exception cref="DefinitionException">A topic names a check that there is not.</exception>
    internal static IReadOnlyList<Topic> ReadAll(PackFiles files, IReadOnlySet<string> checks)
    {
        if (!files.Has(File))
        {
            return [];
        }

        using var text = files.Open(File);
        var yaml = StrictYaml.Parse(File, text);
        var topics = new List<Topic>();
        foreach (var entry in yaml.Mappings("topics"))
        {
            var topic = new Topic(entry.Required("id"), new Wording(entry.Required("zh"), entry.Required("en")), entry.Texts("checks"));
            foreach (var (check, line) in entry.TextsWithLines("checks").Where(item => !checks.Contains(item.Text)))
            {
                throw new DefinitionException(File, line, $"the topic '{topic.Id}' names '{check}', which is no check of these packs");
            }

            entry.EnsureAllRead();
            topics.Add(topic);
        }

        yaml.EnsureAllRead();
        return topics;
    }
}

using Analytics.Anomalies.Flags;
using Analytics.TestKit;

namespace Analytics.Anomalies.Tests;

public sealed class DetectorRegistryTests
{
    [Fact]
    public void Detectors_EveryOneIsRegistered_EachWithAllItsWords()
    {
        var types = typeof(IDetector).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDetector)));
        Assert.Equal(types.Select(type => type.Name).Order(StringComparer.Ordinal), DetectorRegistry.All.Select(detector => detector.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(DetectorRegistry.All.Count, DetectorRegistry.All.Select(detector => detector.Definition.Id).Distinct().Count());
        Assert.All(DetectorRegistry.All.Select(detector => detector.Definition), definition =>
        {
            Assert.Matches("^[a-z_]+$", definition.Id);
            Assert.All(new[] { definition.Name, definition.Definition, definition.Limits, definition.Innocent, definition.Question }, text => Assert.True(text.Zh.Length > 1 && text.En.Length > 1));
            Assert.NotEmpty(definition.Source);
            Assert.Same(definition, DetectorRegistry.Get(definition.Id));
        });
        Assert.Throws<KeyNotFoundException>(() => DetectorRegistry.Get("no_such"));
    }

    /// <summary>docs/flags.md describes each detector in the registry's own words; ANALYTICS_UPDATE_DOCS=1 writes them anew.</summary>
    [Fact]
    public void Document_SaysWhatTheRegistrySays()
    {
        const string Begin = "<!-- detectors -->\n", End = "<!-- /detectors -->";
        var path = RepositoryRoot.File("docs/flags.md");
        var text = File.ReadAllText(path);
        var (first, last) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var expected = string.Concat(DetectorRegistry.All.Select(detector => Section(detector.Definition)));
        if (Environment.GetEnvironmentVariable("ANALYTICS_UPDATE_DOCS") == "1") File.WriteAllText(path, text = text[..first] + expected + text[last..]);
        last = text.IndexOf(End, StringComparison.Ordinal);
        Assert.Equal(expected, text[first..last]);
    }

    private static string Section(DetectorDefinition d) =>
        $"### `{d.Id}` {d.Name.En} · {d.Name.Zh}\n\n{d.Definition.En}\n\n{d.Definition.Zh}\n\n- Source: {d.Source}\n- Limits: {d.Limits.En}\n- To rule out first: {d.Innocent.En}\n- To ask: {d.Question.En}\n\n";
}

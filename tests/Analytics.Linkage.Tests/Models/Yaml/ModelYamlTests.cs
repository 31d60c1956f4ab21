using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;
using Analytics.Linkage.Tables;
using Analytics.TestKit;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Models.Yaml;

public sealed class ModelYamlTests
{
    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameModel() =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => AssertReturns(new RandomModel(seed).Make())));

    [Fact]
    public void Read_OfATrainedModel_LinksAlike()
    {
        var table = Fake1000();
        var trained = Linker.Run(table);
        AssertReturns(trained.Model);
        var again = Linker.Run(table, ModelYaml.Read(ModelYaml.Write(trained.Model), "model.yaml"));

        Assert.NotEmpty(trained.Matches);
        Assert.Equal(trained.Matches.OrderBy(pair => (pair.Left, pair.Right)), again.Matches.OrderBy(pair => (pair.Left, pair.Right)));
        Assert.Equal(trained.Clusters, again.Clusters);
    }

    [Fact]
    public void Write_IsReadable()
    {
        var text = ModelYaml.Write(Small.Model);
        Assert.StartsWith("# A model of record linkage", text, StringComparison.Ordinal);
        Assert.Contains("log2(m/u)", text, StringComparison.Ordinal);
        Assert.EndsWith(Small.Body, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Write_PlacesTheStrongestLevelFirst()
    {
        var model = ModelYaml.Read(Small.Body, "m.yaml");
        Assert.Equal([0.1, 0.2, 0.7], model.Comparisons[0].M);
        Assert.Equal([0.02, 0.98], model.Comparisons[1].M);

        // Rows and columns run as the ladders do: the last row of the last column is "else" in both.
        Assert.Equal([[0, 1], [2, 3], [4, 5]], model.Interactions[0].Bits);
    }

    /// <summary>Same weights bit for bit, same expressions, same bytes when written again.</summary>
    private static void AssertReturns(LinkageModel model)
    {
        var text = ModelYaml.Write(model);
        var read = ModelYaml.Read(text, "model.yaml");
        Assert.Equal(text, ModelYaml.Write(read));
        Assert.Equal(model.Columns.Select(column => column with { Missing = [] }), read.Columns.Select(column => column with { Missing = [] }));
        Assert.Equal(model.Columns.Select(column => column.Missing), read.Columns.Select(column => column.Missing));
        Assert.Equal(model.Oversized, read.Oversized);
        Assert.Equal(Texts(model), Texts(read));
        Assert.Equal(Bits(model), Bits(read));
    }

    private static IEnumerable<string?> Texts(LinkageModel model) =>
        model.Blocking.Select(rule => rule.ToString()).Concat(model.Splitters.Select(value => value.ToString())).Concat(model.CannotLink.Select(condition => condition.ToString()))
            .Concat(model.Comparisons.SelectMany(trained => trained.Comparison.Levels.SelectMany(level => new[] { level.Label, level.Condition.ToString(), level.TermFrequency?.ToString() })
                .Prepend(trained.Comparison.Name).Prepend(trained.Comparison.MissingWhen.ToString())))
            .Concat(model.Interactions.Select(interaction => $"{interaction.First} {interaction.Second}"))
            .Concat(model.TermFrequencies.SelectMany(terms => terms.Common.Keys.Order(StringComparer.Ordinal).Prepend(terms.Value.ToString())));

    private static IEnumerable<long> Bits(LinkageModel model) => new[] { model.Prior, model.ThresholdWeight, model.ClusterWeight }
        .Concat(model.Comparisons.SelectMany(trained => trained.M.Concat(trained.U).Concat(trained.Comparison.Levels.Select(level => level.TermFrequencyWeight))))
        .Concat(model.Interactions.SelectMany(interaction => interaction.Bits.SelectMany(row => row)))
        .Concat(model.Families is { } families ? families.Levels.SelectMany(ladder => ladder).Prepend(families.Share) : [])
        .Concat(model.TermFrequencies.SelectMany(terms => terms.Common.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Prepend(terms.Rare).Prepend(terms.Collision)))
        .Select(BitConverter.DoubleToInt64Bits);

    private static LinkageTable Fake1000()
    {
        var lines = File.ReadAllLines(Directory.GetFiles(RepositoryRoot.File("tests/data/fake_1000"), "*.csv").Order(StringComparer.Ordinal).First());
        var names = lines[0].Split(',');
        var builders = names.Where(name => name is not "unique_id" and not "cluster").Select(name => (Place: Array.IndexOf(names, name), Builder: new TextColumnBuilder(name))).ToArray();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            Array.ForEach(builders, column => column.Builder.Add(cells[column.Place]));
        }

        return new LinkageTable([.. builders.Select(column => column.Builder.Build())]);
    }
}

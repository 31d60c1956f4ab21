using Analytics.Linkage.Columns;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Models.Yaml;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Examples;

/// <summary>The examples of the engine's README, word for word; a test holds that they are.</summary>
internal static class ReadmeExamples
{
    public static LinkageResult FromDataAlone((string Name, string Birth, string City)[] records, TextWriter Console)
    {
        // example: alone
        var name = new TextColumnBuilder("name");
        var birth = new TextColumnBuilder("birth_date");
        var city = new TextColumnBuilder("city");
        foreach (var (n, b, c) in records)
        {
            name.Add(n);
            birth.Add(b);
            city.Add(c);
        }

        var table = new LinkageTable([name.Build(), birth.Build(), city.Build()]);
        var result = Linker.Run(table);

        // For each row the first row of its cluster.
        IReadOnlyList<int> clusters = result.Clusters;
        foreach (var pair in result.Matches)
        {
            Console.WriteLine($"{pair.Left} {pair.Right} {pair.Weight:0.0} bits");
        }

        // end
        Assert.Equal(records.Length, clusters.Count);
        return result;
    }

    public static LinkageResult Stated(LinkageTable table)
    {
        // example: stated
        var design = new LinkageDesignBuilder()
            .Column("name", ColumnKind.Name)
            .Compare("name", ("equal", "equal(name)"), ("same sound", "name(name) >= same_pinyin"), ("one character", "name(name) >= one_character_different"))
            .Compare("birth date", ("equal", "equal(birth_date)"), ("one slip", "osa(birth_date) <= 1"), ("same year", "equal(year(birth_date))"))
            .Block("sound(name) & year(birth_date)")
            .Block("birth_date")
            .CannotLink("not missing(city) and not equal(city)")
            .Build();
        var result = Linker.Run(table, design, new LinkageOptions { Threads = 2 });

        // end
        return result;
    }

    public static (LinkageResult Result, PairExplanation Why) Kept(
        LinkageTable table, string path, TextWriter Console, IProgress<LinkageProgress> progress, CancellationToken cancellation)
    {
        // example: kept
        var trained = Linker.Run(table, cancellation: cancellation).Model;
        File.WriteAllText(path, ModelYaml.Write(trained));

        var model = ModelYaml.Read(File.ReadAllText(path), path);
        var result = Linker.Run(table, model, options: null, progress, cancellation);
        var why = new PairExplainer(table, model).Explain(0, 1);
        foreach (var step in why.Steps)
        {
            Console.WriteLine($"{step.Subject} {step.Level} {step.Bits:+0.0;-0.0}");
        }

        // end
        return (result, why);
    }

    public static LinkageResult TwoTables(TextColumnBuilder name, TextColumnBuilder birth)
    {
        // example: two
        // The left table's rows first, then the right one's.
        var table = new LinkageTable([name.Build(), birth.Build()], leftCount: 3);
        var result = Linker.Run(table, new LinkageOptions { OneToOne = true });

        // end
        return result;
    }
}

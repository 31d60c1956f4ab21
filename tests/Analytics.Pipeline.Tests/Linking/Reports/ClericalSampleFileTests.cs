using System.Globalization;
using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Reports;

public sealed class ClericalSampleFileTests
{
    [Fact]
    public void Strata_SampleOfTheWeak_CountAllComparedPairs()
    {
        Assert.True(SampleLinkage.Overlapping.Pairs.Count < SampleLinkage.Overlapping.Report.Compared);
        AddUp(SampleLinkage.Overlapping, SampleLinkage.OverlappingIds);
        AddUp(SampleLinkage.People, SampleLinkage.PeopleIds);
    }

    [Fact]
    public void Strata_AllPairsKept_CountAllComparedPairs() => AddUp(SampleLinkage.OverlappingWhole, SampleLinkage.OverlappingIds);

    [Fact]
    public void Strata_LinkOneToOne_CountAllComparedPairs() => AddUp(SampleLinkage.Link, SampleLinkage.PeopleIds);

    [Fact]
    public void Strata_SampleOfTheWeak_HaveTheSizesOfTheWhole()
    {
        using var folder = new TempFolder();
        var part = ClericalSampleFile.Write(folder.File("part.csv"), SampleLinkage.Overlapping, SampleLinkage.OverlappingIds);
        var whole = ClericalSampleFile.Write(folder.File("whole.csv"), SampleLinkage.OverlappingWhole, SampleLinkage.OverlappingIds);

        // Far below the threshold sizes come from bands in which frequencies are rounded to quarters of a bit.
        Assert.Equal(whole.Strata.Skip(2).Select(stratum => stratum.Size), part.Strata.Skip(2).Select(stratum => stratum.Size));
        Assert.InRange(part.Strata[0].Size, 0.9 * whole.Strata[0].Size, 1.1 * whole.Strata[0].Size);
        Assert.All(part.Pairs, pair => Assert.Equal((double)part.Strata[pair.Stratum].Size / part.Strata[pair.Stratum].Drawn, pair.InclusionWeight));
    }

    [Fact]
    public void File_Rows_AreReadyToBeAnswered()
    {
        var rows = Rows(SampleLinkage.People, SampleLinkage.PeopleIds, out var text);
        var drawn = rows.Where(row => row["id_l"].Length > 0).ToList();

        Assert.StartsWith("id_l,id_r,stratum,stratum_size,drawn,match_weight,answer,", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal("", row["answer"]));
        Assert.All(drawn, row => Assert.True(string.CompareOrdinal(row["id_l"], row["id_r"]) < 0));
        Assert.All(drawn, row => Assert.True(InStratum(row)));
        Assert.Equal(drawn.Count, drawn.DistinctBy(row => (row["id_l"], row["id_r"])).Count());
        Assert.All(drawn.GroupBy(row => row["stratum"]), stratum => Assert.All(stratum, row => Assert.Equal(Number(row["drawn"]), stratum.Count())));
        Assert.Contains(rows, row => row["姓名_l"].Length > 1 && !row["姓名_l"].Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void File_Values_AreMaskedAndNoFormulas()
    {
        var rows = Rows(SampleLinkage.People, SampleLinkage.PeopleIds, out var text);

        foreach (var column in (string[])["身份证号", "手机", "邮箱"])
        {
            Assert.All(SampleLinkage.Values(SampleLinkage.People, column), value => Assert.DoesNotContain(value, text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(rows, row => row["单位_l"] == "'" + SampleLinkage.Formula);
        Assert.DoesNotContain(rows, row => row["单位_l"].StartsWith('='));
    }

    [Fact]
    public void Write_Twice_HasSameBytes()
    {
        Rows(SampleLinkage.People, SampleLinkage.PeopleIds, out var one);
        Rows(SampleLinkage.PeopleOn(threads: 1), SampleLinkage.PeopleIds, out var other);

        Assert.Equal(one, other);
    }

    /// <summary>What the sizes of strata rest on: the linker keeps every pair down to so many bits below the threshold.</summary>
    [Fact]
    public void Linker_KeptBelow_HoldsWhatItPromises()
    {
        var from = SampleLinkage.Overlapping.Model.ThresholdWeight - Linker.KeptBelow;

        Assert.Equal(SampleLinkage.OverlappingWhole.Report.Compared, SampleLinkage.OverlappingWhole.Pairs.Count);
        Assert.Equal(
            SampleLinkage.OverlappingWhole.Pairs.Count(pair => pair.Weight >= from),
            SampleLinkage.Overlapping.Pairs.Count(pair => pair.Weight >= from));
    }

    private static void AddUp(LinkageResult result, IReadOnlyList<string> ids)
    {
        var rows = Rows(result, ids, out _);
        var strata = rows.DistinctBy(row => row["stratum"]).ToList();

        Assert.Equal(result.Report.Compared, strata.Sum(row => Number(row["stratum_size"])));
        Assert.Equal(rows.Count(row => row["id_l"].Length > 0), strata.Sum(row => Number(row["drawn"])));
        Assert.All(strata, row => Assert.True(Number(row["drawn"]) <= Number(row["stratum_size"])));
    }

    private static bool InStratum(Dictionary<string, string> row)
    {
        var ends = row["stratum"].Trim('[', ')').Split(';');
        var weight = double.Parse(row["match_weight"], CultureInfo.InvariantCulture);
        return (ends[0] == "-inf" || weight >= double.Parse(ends[0], CultureInfo.InvariantCulture) - 1e-4)
            && (ends[1] == "inf" || weight < double.Parse(ends[1], CultureInfo.InvariantCulture) + 1e-4);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(LinkageResult result, IReadOnlyList<string> ids, out string text)
    {
        using var folder = new TempFolder();
        var path = folder.File("clerical_sample.csv");
        ClericalSampleFile.Write(path, result, ids);
        text = File.ReadAllText(path);

        // Read by an engine that others read it with: it passes over the byte order mark.
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true)";
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? "" : reader.GetString(i)));
        }

        return rows;
    }
}

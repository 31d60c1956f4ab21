using System.Globalization;
using System.IO.Compression;
using Analytics.Anomalies.Digits;
using Analytics.TestKit;

namespace Analytics.Anomalies.Tests.Digits;

/// <summary>Nigrini's data sets against the statistics that an independent implementation gives.</summary>
public sealed class BenfordProfileTests
{
    [SkippableTheory]
    [InlineData("corporate.payment", "Amount")]
    [InlineData("census.2009", "pop.2009")]
    public void Profile_AsExpected(string set, string column)
    {
        var profile = BenfordProfile.Of(Read(set, column));
        var binary = BinaryDigits(profile.Amounts);
        foreach (var (place, digits) in new[] { (DigitPlace.First, "1"), (DigitPlace.FirstTwo, "2") })
        {
            var expected = Expected($"{set}${column}", digits);
            var test = place == DigitPlace.First ? profile.First : new DigitTest(binary, LeadingDigits.Expected(place));
            Assert.Equal(expected["n"], test.Count);
            Assert.Equal(expected["n_second"], profile.Differences.Count);
            Near(expected["chisq"], test.ChiSquare);
            Assert.Equal(expected["df"], test.Freedom);
            Near(expected["MAD"], test.MeanDeviation);
            Near(expected["ks_D"], test.KolmogorovSmirnov);
            Near(expected["arcL2"], profile.ArcLength);
            Near(expected["mant_mean"], profile.MantissaMean);
            Near(expected["mant_var"], profile.MantissaVariance);

            // The expected figure divides by 39.0685, a slip of two digits in that implementation; the law's mean is 39.0865.
            Near(expected["distortion"], profile.Distortion * 39.0865 / 39.0685);
        }

        // By decimal arithmetic some amounts have the pair of digits above the one that binary arithmetic cuts off below; hardly any, and never further.
        var moved = profile.FirstTwo.Counts.Zip(binary, (exact, cut) => Math.Abs(exact - cut)).Sum();
        Assert.InRange(moved, 0, profile.Amounts.Count / 200);
    }

    [Fact]
    public void Table_OfTheFirstTwoDigits_AsExpected()
    {
        // The table holds counts and sums: all that follows from the counts is checked on what the repository holds.
        var rows = Table("corporate.payment_first2_table.csv");
        var test = new DigitTest([.. rows.Select(row => (long)row["data.dist.freq"])], LeadingDigits.Expected(DigitPlace.FirstTwo));
        var second = new DigitTest([.. rows.Select(row => (long)row["data.second.order.dist.freq"])], LeadingDigits.Expected(DigitPlace.FirstTwo));
        var whole = Expected("corporate.payment$Amount", "2");
        Near(whole["chisq"], test.ChiSquare);
        Near(whole["MAD"], test.MeanDeviation);
        Near(whole["ks_D"], test.KolmogorovSmirnov);
        Assert.Equal(whole["n_second"], second.Count);
        Assert.Equal("nonconforming", test.Conformity);
        for (var i = 0; i < rows.Count; i++)
        {
            Near(rows[i]["benford.dist"], test.Expected[i]);
            Near(rows[i]["z.statistic"], test.Z(i));
        }

        // First digits by adding up the first two: the other table of the same data.
        var first = new DigitTest([.. Enumerable.Range(0, 9).Select(d => test.Counts.Skip(10 * d).Take(10).Sum())], LeadingDigits.Expected(DigitPlace.First));
        var expected = Expected("corporate.payment$Amount", "1");
        Near(expected["chisq"], first.ChiSquare);
        Near(expected["MAD"], first.MeanDeviation);
        Near(expected["ks_D"], first.KolmogorovSmirnov);
        Assert.Equal("marginal", first.Conformity);
    }

    [SkippableFact]
    public void Table_SumsAndSecondOrder_AsExpected()
    {
        var profile = BenfordProfile.Of(Read("corporate.payment", "Amount"));
        var rows = Table("corporate.payment_first2_table.csv");
        var binary = BinaryDigits(profile.Amounts);
        Assert.Equal(rows.Select(row => (long)row["data.dist.freq"]), binary);
        Assert.Equal(rows.Sum(row => row["data.summation"]), (double)profile.Sums.Sum(), 1);
        Assert.Equal(rows[40]["data.summation"], (double)profile.Sums[40], 0.001 * rows[40]["data.summation"]);

        Assert.Equal([(50.00m, 6022), (1153.35m, 2264)], profile.Repeated(2));
    }

    [Theory]
    [InlineData("0.05", 50)]
    [InlineData("9.99", 99)]
    [InlineData("10", 10)]
    [InlineData("1153.35", 11)]
    [InlineData("70000", 70)]
    public void LeadingDigits_FirstTwo(string amount, int digits)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        Assert.Equal((digits, digits / 10, digits % 10), (LeadingDigits.Of(value, DigitPlace.FirstTwo), LeadingDigits.Of(value, DigitPlace.First), LeadingDigits.Of(value, DigitPlace.Second)));
    }

    [Fact]
    public void Expected_SharesAddUpToOne_AndTheSecondDigitIsTheSumOfPairs()
    {
        Assert.All(Enum.GetValues<DigitPlace>(), place => Assert.Equal(1, LeadingDigits.Expected(place).Sum(), 1e-12));
        var pairs = LeadingDigits.Expected(DigitPlace.FirstTwo);
        Assert.All(LeadingDigits.Expected(DigitPlace.Second).Select((share, d) => (share, d)), item => Assert.Equal(Enumerable.Range(0, 9).Sum(first => pairs[(10 * first) + item.d]), item.share, 1e-12));
    }

    [Fact]
    public void Conformity_OfFewAmounts_IsNotSaid()
    {
        var few = DigitTest.Benford(Enumerable.Range(1, 999).Select(i => (decimal)i), DigitPlace.First);
        Assert.Null(few.Conformity);
        Assert.NotNull(DigitTest.Benford(Enumerable.Range(1, 1000).Select(i => (decimal)i), DigitPlace.First).Conformity);
        Assert.Null(DigitTest.Benford(Enumerable.Range(10, 2999).Select(i => (decimal)i), DigitPlace.FirstTwo).Conformity);
    }

    /// <summary>
    /// The first two digits as the other implementation cuts them off, in binary floating point: 0.29 becomes 28.999… and so 28, where the digits are 29.
    /// </summary>
    private static long[] BinaryDigits(IEnumerable<decimal> amounts)
    {
        var counts = new long[90];
        foreach (var amount in amounts.Select(amount => (double)amount)) counts[(int)Math.Truncate(Math.Pow(10, 1 - Math.Floor(Math.Log10(amount))) * amount) - 10]++;
        return counts;
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static IEnumerable<decimal> Read(string set, string column)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(PublicSet.Beside($"benford/{set}.csv.gz")), CompressionMode.Decompress));
        var place = Array.IndexOf(text.ReadLine()!.Replace("\"", "", StringComparison.Ordinal).Split(','), column);
        while (text.ReadLine() is { } line)
        {
            // The number is the last column of either file, and no earlier column's commas can hide it.
            Assert.True(place >= 0);
            var cell = line[(line.LastIndexOf(',') + 1)..];
            if (decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)) yield return amount;
        }
    }

    private static Dictionary<string, double> Expected(string set, string digits)
    {
        var lines = File.ReadAllLines(RepositoryRoot.File("tests/data/benford/expected_results.csv"));
        var header = lines[0].Split(',');
        var cells = lines.Skip(1).Select(line => line.Split(',')).Single(row => row[0] == set && row[1] == digits);
        return header.Select((name, i) => (name, i)).Where(item => item.name is not ("dataset" or "conformity")).ToDictionary(item => item.name, item => double.Parse(cells[item.i], CultureInfo.InvariantCulture));
    }

    private static List<Dictionary<string, double>> Table(string file)
    {
        var lines = File.ReadAllLines(RepositoryRoot.File("tests/data/benford/" + file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',').Select((cell, i) => (header[i], double.Parse(cell, CultureInfo.InvariantCulture))).ToDictionary())];
    }
}

using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Tests.Figures;
using Analytics.Anomalies.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Anomalies.Tests.Time;

/// <summary>What people found true stays in the history, what they found false is left out of it.</summary>
public sealed class BaselineTests
{
    private const string Fund = "reported_fund_yuan";
    private const string AreaName = "reported_site_area_m2";
    private const string Staff = "reported_fixed_staff";
    private static readonly string[] Names = [Fund, AreaName, Staff];
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025];

    /// <summary>Forty centers over five years; one center's figure of one year is rejected, or was never reported.</summary>
    [Fact]
    public void Rejecting_IsForLaterYearsTheSameAsAHistoryWithoutIt()
    {
        var cases = (from seed in Gen.Choose(1, 100_000)
                     from center in Gen.Choose(0, 39)
                     from year in Gen.Elements(Years)
                     from name in Gen.Elements(Names)
                     from whole in Gen.Elements(false, true)
                     select (seed, center, year, name, whole)).ToArbitrary();
        Prop.ForAll(cases, one =>
        {
            var id = $"C{one.center:D3}";
            var reports = Centers(one.seed);
            var rejected = Books.Decided(Books.Of(reports), new([(id, one.year, one.whole ? null : one.name, FigureVerdict.Rejected)]));
            var without = Books.Of(reports.Select(report => report.Center.Id == id && report.Year == one.year ? Without(report, one.whole ? Names : [one.name]) : report));
            Assert.Equal(Compared(without, id, one.year), Compared(rejected, id, one.year));
            Assert.Equal(Flat(without, id, one.year), Flat(rejected, id, one.year));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Rejecting_AHighYear_ComparesWithTheYearBeforeIt()
    {
        // The fund is tripled in 2024 and stays there: beside 2024 nothing rose in 2025, beside 2023 it did.
        var reports = Funds([1, 1, 3, 3]);
        Assert.DoesNotContain(new JumpDetector().Detect(Books.Of(reports)), flag => flag.Year == 2025);
        var flag = Assert.Single(new JumpDetector().Detect(Books.Decided(Books.Of(reports), Verdict(2024, Fund, FigureVerdict.Rejected))), flag => flag.Year == 2025);
        var base2023 = (double)reports.Single(report => report.Center.Id == "C042" && report.Year == 2023)[Indicator.Get(Fund)]!.Value;
        Assert.Equal(base2023, flag.Expected!.Value, base2023 * 0.2);
        Assert.Contains("in 2023 to", flag.Message.En, StringComparison.Ordinal);
        Assert.Contains("其间年度的数缺失或已认定不实", flag.Message.Zh, StringComparison.Ordinal);
        Assert.Equal([2025, 2023], flag.Evidence.Select(row => reports.Single(report => report.RowId == row.RowId).Year));
    }

    [Fact]
    public void Rejecting_AHighYear_HidesNoFurtherRiseBehindIt()
    {
        // Beside the false figure of 2024 the one of 2025 is a fall; beside 2023 it is three times as much.
        var reports = Funds([1, 1, 9, 3]);
        Assert.DoesNotContain(new JumpDetector().Detect(Books.Of(reports)), flag => flag.Year == 2025);
        Assert.Contains(new JumpDetector().Detect(Books.Decided(Books.Of(reports), Verdict(2024, null, FigureVerdict.Rejected))), flag => flag.Year == 2025);
    }

    [Theory]
    [InlineData(Fund)]
    [InlineData(null)]
    public void Approving_TakesTheJumpAwayAndLetsTheFigureServe(string? indicator)
    {
        var reports = Funds([1, 1, 6, 36]);
        Assert.Equal([2024, 2025], new JumpDetector().Detect(Books.Of(reports)).Select(flag => flag.Year).Order());
        var book = Books.Decided(Books.Of(reports), Verdict(2024, indicator, FigureVerdict.Approved));
        var flag = Assert.Single(new JumpDetector().Detect(book));
        Assert.Equal(2025, flag.Year);
        Assert.Contains("in 2024 to", flag.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Approving_TakesStepAndRiseAndFallAway()
    {
        var step = Funds([1, 1, 6, 6]);
        Assert.Single(new LevelShiftDetector().Detect(Books.Of(step)));
        Assert.Empty(new LevelShiftDetector().Detect(Books.Decided(Books.Of(step), Verdict(2024, Fund, FigureVerdict.Approved))));
        var fall = Funds([1, 1, 6, 1]);
        Assert.Single(new ReversalDetector().Detect(Books.Of(fall)));
        Assert.Empty(new ReversalDetector().Detect(Books.Decided(Books.Of(fall), Verdict(2024, Fund, FigureVerdict.Approved))));
        Assert.Empty(new ReversalDetector().Detect(Books.Decided(Books.Of(fall), Verdict(2023, Fund, FigureVerdict.Rejected))));
    }

    [Fact]
    public void NeverVaries_ApprovedLastYearIsNone_RejectedYearBreaksTheRow()
    {
        List<Report> reports = [.. Years.Select(year => Books.Report("C042", year, (Fund, 1_234_500)))];
        FigureBook Book(int year, FigureVerdict verdict) => Books.Decided(Books.Of(reports), Verdict(year, Fund, verdict));
        Assert.Equal(5, Assert.Single(new ConstantFigureDetector().Detect(Books.Of(reports))).Evidence.Count);
        Assert.Equal(5, Assert.Single(new ConstantFigureDetector().Detect(Book(2023, FigureVerdict.Approved))).Evidence.Count);
        Assert.Empty(new ConstantFigureDetector().Detect(Book(2025, FigureVerdict.Approved)));
        Assert.Equal(3, Assert.Single(new ConstantFigureDetector().Detect(Book(2022, FigureVerdict.Rejected))).Evidence.Count);
        Assert.Empty(new ConstantFigureDetector().Detect(Book(2023, FigureVerdict.Rejected)));
    }

    /// <summary>Eight rises of 2024 that none of the next reports took back: what people found out about them decides how sure a new one is.</summary>
    [Theory]
    [InlineData(FigureVerdict.Rejected, 8, true)]
    [InlineData(FigureVerdict.Approved, 0, false)]
    public void RiseHistory_GoesByWhatPeopleFound(FigureVerdict verdict, int gone, bool flagged)
    {
        decimal Area(int i, int year) => (1_000 + (7 * i)) * (i == 42 && year == 2025 ? 1.45m : i < 8 && year >= 2024 ? 1.8m : 1);
        var reports = (from i in Enumerable.Range(0, 100) from year in Enumerable.Range(2022, 4) select Books.Report($"C{i:D3}", year, (AreaName, Area(i, year)))).ToList();
        var book = Books.Decided(Books.Of(reports), new(Enumerable.Range(0, 8).Select(i => ($"C{i:D3}", 2024, (string?)AreaName, verdict))));
        var flags = new JumpDetector().Detect(book).Where(flag => flag.CenterId == "C042").ToList();
        Assert.Equal(flagged, flags.Count == 1);
        Assert.All(flags, flag => Assert.Contains($"Of 8 such rises in earlier years {gone} were gone", flag.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Baseline_ByLedgerAndPerson()
    {
        var report = Books.Report("C042", 2024, (Fund, 90_000));
        var indicator = Indicator.Get(Fund);
        FigureBook Of(decimal ledger, FigureVerdict? verdict) =>
            Books.Decided(Books.WithLedger([report], Fund + "/construction_and_operation", _ => Books.Ledger(ledger)), verdict is { } one ? Verdict(2024, Fund, one) : FigureVerdicts.None);
        const decimal far = 90_000, near = 900;
        Assert.Equal(900, Of(near, null).Baseline(report, indicator));
        Assert.Equal(900, Of(near, FigureVerdict.Rejected).Baseline(report, indicator));
        Assert.Equal(90_000, Of(near, FigureVerdict.Approved).Baseline(report, indicator));
        Assert.Equal(90_000, Of(far, null).Baseline(report, indicator));
        Assert.Null(Of(far, FigureVerdict.Rejected).Baseline(report, indicator));
    }

    private static FigureVerdicts Verdict(int year, string? indicator, FigureVerdict verdict) => new([("C042", year, indicator, verdict)]);

    private static Report Without(Report report, string[] names) => report with { Figures = [.. report.Figures.Select((figure, place) => names.Contains(Indicator.All[place].Name) ? null : figure)] };

    /// <summary>What every comparison across years says of a center's years after one: the value, what it was measured against, and how far from peers it is.</summary>
    private static List<string> Compared(FigureBook book, string center, int after) =>
    [
        .. new[] { RiseContrasts.Of(book), [.. YearContrasts.Of(book, [-2, -1, +1], Ratio)], [.. YearContrasts.Of(book, [-1, +1], Ratio)] }.SelectMany((contrasts, i) => PeerTest.Tested(contrasts)
            .Where(test => test.Contrast.Report.Center.Id == center && test.Contrast.Report.Year > after)
            .Select(test => FormattableString.Invariant($"{i} {test.Contrast.Indicator.Name} {test.Contrast.Report.Year} {test.Contrast.Base:R} {test.Contrast.Value:R} {test.Contrast.Span}"))).Order(StringComparer.Ordinal),
    ];

    private static (double Value, double Base, bool IsTested)? Ratio(double now, double[] others) => now > 0 && others[0] > 0 ? (Math.Log(now / others[0]), others[0], true) : null;

    private static List<string> Flat(FigureBook book, string center, int after) =>
        [.. new ConstantFigureDetector().Detect(book).Where(flag => flag.CenterId == center && flag.Year > after).Select(flag => $"{flag.Year} {flag.Indicator} {flag.Evidence.Count}").Order(StringComparer.Ordinal)];

    private static List<Report> Centers(int seed)
    {
        var random = new Random(seed);
        return [.. from i in Enumerable.Range(0, 40)
                   let flat = random.Next(4) == 0
                   let fund = 1_000_001m + random.Next(9_000_000)
                   from year in Years
                   select Books.Report($"C{i:D3}", year, (Fund, flat ? fund : Math.Round(fund * (decimal)Math.Exp(random.NextDouble() - 0.4))), (AreaName, 500 + random.Next(3_000)), (Staff, random.Next(40)))];
    }

    private static List<Report> Funds(decimal[] factors)
    {
        var random = new Random(8);
        return [.. from i in Enumerable.Range(0, 100)
                   from year in Enumerable.Range(0, 4)
                   select Books.Report($"C{i:D3}", 2022 + year, (Fund, (i == 42 ? factors[year] : 1) * (5_000_000m + random.Next(600_000))))];
    }
}

using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>Draws up the annual reports from the ledgers, then raises the figures that the platform inflates.</summary>
internal sealed class ReportFactory(
    int reportYear,
    IReadOnlyList<(Person Person, Service Service)> members,
    IReadOnlyList<Instrument> equipment,
    IReadOnlyList<Achievement> achievements,
    IReadOnlyList<Contract> contracts,
    IReadOnlyList<Site> sites,
    IReadOnlyList<FinanceYear> finance)
{
    public (List<AnnualReport> Reports, List<Inflation> Inflations) Create(
        ref RandomStream random, IReadOnlyList<(string Indicator, int Year, decimal Factor)> planned)
    {
        var reports = new List<AnnualReport>();
        var inflations = new List<Inflation>();
        foreach (var money in finance)
        {
            var submitted = new DateOnly(money.Year + 1, random.Between(2, 3), random.Between(1, 28));
            var report = True(money, random.Between(0, 4), submitted);
            foreach (var (indicator, year, factor) in planned)
            {
                if (year == money.Year) report = Inflate(report, indicator, factor, inflations);
            }

            reports.Add(report);
        }

        return (reports, inflations);
    }

    private AnnualReport True(FinanceYear money, int transfers, DateOnly submitted)
    {
        var lastDay = new DateOnly(money.Year, 12, 31);
        var serving = members.Where(m => m.Service.Post.Start <= lastDay && (m.Service.Post.End is null || m.Service.Post.End >= lastDay)).ToList();
        return new AnnualReport(
            money.Year,
            serving.Count(m => m.Service.Post.IsFixed),
            serving.Count,
            serving.Count(m => m.Service.Category is "研究" or "技术"),
            sites.Where(s => s.From <= lastDay).Sum(s => s.AreaM2),
            equipment.Sum(e => e.ValueAt(money.Year, reportYear)),
            money.HostRdSpendYuan,
            money.ConstructionFundYuan + money.OperationFundYuan,
            contracts.Where(c => c.Kind == "横向" && c.Signed.Year == money.Year).Sum(c => c.AmountYuan),
            transfers,
            achievements.Count(a => a.Kind is "发明专利" or "实用新型专利" && a.Date.Year == money.Year),
            submitted);
    }

    private AnnualReport Inflate(AnnualReport report, string indicator, decimal factor, List<Inflation> inflations)
    {
        if (report.Year > reportYear) throw new InvalidOperationException($"A report on {report.Year} cannot be filed yet.");
        var (inflated, before, after) = indicator switch
        {
            Distortions.FixedStaff => Staff(report, factor),
            Distortions.Patents => Count(report.Patents, factor, n => report with { Patents = n }),
            Distortions.EquipmentValue => Money(report.EquipmentValueYuan, factor, v => report with { EquipmentValueYuan = v }),
            Distortions.Income => Money(report.HorizontalIncomeYuan, factor, v => report with { HorizontalIncomeYuan = v }),
            Distortions.Area => Area(report, factor),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "Not an indicator that is inflated."),
        };
        if (before == 0) return report;
        inflations.Add(new Inflation(report.Year, indicator, Math.Round(after / before, 4, MidpointRounding.ToEven)));
        return inflated;
    }

    private static (AnnualReport Report, decimal Before, decimal After) Staff(AnnualReport report, decimal factor)
    {
        var raised = (int)Math.Ceiling(report.FixedStaff * factor);
        var total = report.TotalStaff + raised - report.FixedStaff;
        return (report with { FixedStaff = raised, TotalStaff = total }, report.FixedStaff, raised);
    }

    private static (AnnualReport Report, decimal Before, decimal After) Count(int value, decimal factor, Func<int, AnnualReport> change)
    {
        var raised = (int)Math.Ceiling(value * factor);
        return (change(raised), value, raised);
    }

    private static (AnnualReport Report, decimal Before, decimal After) Money(decimal value, decimal factor, Func<decimal, AnnualReport> change)
    {
        var raised = Math.Round(value * factor / 100m, MidpointRounding.ToEven) * 100m;
        return (change(raised), value, raised);
    }

    private static (AnnualReport Report, decimal Before, decimal After) Area(AnnualReport report, decimal factor)
    {
        var raised = Math.Round(report.SiteAreaM2 * factor, MidpointRounding.ToEven);
        return (report with { SiteAreaM2 = raised }, report.SiteAreaM2, raised);
    }
}

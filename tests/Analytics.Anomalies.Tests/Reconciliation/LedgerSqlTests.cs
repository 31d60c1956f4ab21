using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Tests.Reconciliation;

/// <summary>What ledgers give for figures, in a real database, reckoned by hand; and rosters drawn at random against plain loops.</summary>
public sealed class LedgerSqlTests
{
    private const string Fixed = "reported_fixed_staff", Value = "reported_equipment_value_yuan", Income = "reported_horizontal_income_yuan", Area = "reported_site_area_m2";

    [Fact]
    public void Roster_LastDayCounts_UnknownSpeaksForTheUnit_LaterListIsReadBack()
    {
        using var database = Reports(("C1", 2024), ("C1", 2025), ("C1", 2026));
        void Person(string isFixed, string start, string end) => database.Add("personnel", ("platform_id", "'C1'"), ("year", "2025"), ("is_fixed", isFixed), ("start_date", start), ("end_date", end));
        Person("true", "DATE '2020-01-01'", "NULL");
        Person("true", "DATE '2025-12-31'", "DATE '2025-12-31'");
        Person("true", "DATE '2020-01-01'", "DATE '2025-12-30'");
        Person("true", "DATE '2026-01-01'", "NULL");
        Person("NULL", "DATE '2020-01-01'", "NULL");
        Person("true", "NULL", "NULL");
        Person("false", "DATE '2020-01-01'", "NULL");

        var amounts = database.Amounts(Fixed, "fixed");

        // 2025: the first, the second and the one without days are certain; the fifth is possible.
        Assert.Equal(new LedgerAmount(3, 4, 4, 4, 0, 0, false), amounts[("C1", 2025)]);

        // 2024 by the next year's list: the first and the third are certain; the fifth and the one without days are possible.
        Assert.Equal(new LedgerAmount(2, 4, 4, 4, 1, 0, false), amounts[("C1", 2024)]);

        // No list is of 2026 or later.
        Assert.False(amounts.ContainsKey(("C1", 2026)));
    }

    [Fact]
    public void Equipment_GoneOnTheDayOfDisposal_WithoutValueNoBound_ContestedNotInNet()
    {
        using var database = Reports(("C1", 2025), ("C2", 2025));
        int Instrument(string center, string value, string disposed = "NULL", string status = "'in_use'") => database.Add(
            "equipment", ("platform_id", $"'{center}'"), ("year", "2025"), ("original_value_yuan", value), ("acquired_date", "DATE '2021-06-01'"), ("disposed_date", disposed), ("status", status));
        Instrument("C1", "100000");
        Instrument("C1", "30000", "DATE '2025-12-31'");
        Instrument("C1", "20000", status: "'scrapped'");
        var shared = Instrument("C1", "50000");
        Instrument("C2", "NULL");
        database.Entity("equipment", "equipment", shared, "E-Q-1");
        database.Execute("INSERT INTO result.finding VALUES ('equipment_duplicate', 'E-Q-1', 'C1;C9', 'new', 'REVIEW')");

        var amounts = database.Amounts(Value, "all");
        Assert.Equal(new LedgerAmount(150_000, 150_000, 100_000, 2, 0, 0, true), amounts[("C1", 2025)]);
        Assert.Null(amounts[("C2", 2025)].High);

        database.Execute("UPDATE result.finding SET state = 'dismissed'");
        Assert.Equal(150_000, database.Amounts(Value, "all")[("C1", 2025)].Net);
    }

    [Fact]
    public void Contracts_CountInTheYearOfTheirDay_TheSameTwiceCountsOnce()
    {
        using var database = Reports(("C1", 2024), ("C1", 2025));
        int Contract(string amount, string day, string kind = "'horizontal'") => database.Add("contract", ("center_id", "'C1'"), ("amount_yuan", amount), ("signed_date", day), ("kind", kind));
        Contract("100000", "DATE '2025-01-01'");
        Contract("70000", "DATE '2024-12-31'");
        Contract("5000", "NULL");
        Contract("900", "DATE '2025-03-01'", "'vertical'");
        var (one, copy) = (Contract("40000", "DATE '2025-05-05'"), Contract("40000", "DATE '2025-05-05'"));
        database.Entity("contract", "contract", one, "E-C-1");
        database.Entity("contract", "contract", copy, "E-C-1");

        var amounts = database.Amounts(Income, "signed");
        Assert.Equal((140_000m, 145_000m), (amounts[("C1", 2025)].Low, amounts[("C1", 2025)].High));
        Assert.Equal((70_000m, 75_000m), (amounts[("C1", 2024)].Low, amounts[("C1", 2024)].High));
    }

    [Fact]
    public void Sites_StandFromTheirDayOn_RowsPutAsideAreCounted()
    {
        using var database = Reports(("C1", 2024), ("C1", 2025));
        database.Add("site", ("center_id", "'C1'"), ("area_m2", "800"), ("use_type", "'rd'"), ("valid_from", "DATE '2015-01-01'"));
        database.Add("site", ("center_id", "'C1'"), ("area_m2", "300"), ("use_type", "'office'"), ("valid_from", "DATE '2025-12-31'"));
        database.Execute("INSERT INTO intake.source (source_id, file_id, table_name, platform_id, report_year, version_state) VALUES (7, 1, 'site', 'C1', 2025, 'current'); INSERT INTO intake.accounting VALUES (7, 5, 2, 2, 1)");

        var amounts = database.Amounts(Area, "all");
        Assert.Equal((800m, 2L), (amounts[("C1", 2024)].High, amounts[("C1", 2024)].SetAside));
        Assert.Equal(1_100m, amounts[("C1", 2025)].High);
        Assert.Equal(800m, database.Amounts(Area, "rd_pilot")[("C1", 2025)].High);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rosters_DrawnAtRandom_AsPlainLoopsCountThem(int seed)
    {
        var random = new Random(seed);
        (string, int)[] years = [.. from center in new[] { "A", "B", "C" } from year in Enumerable.Range(2022, 4) select (center, year)];
        using var database = Reports(years);
        DateOnly? Day() => random.Next(4) == 0 ? null : new DateOnly(random.Next(2020, 2027), random.Next(2) == 0 ? 12 : 1, random.Next(2) == 0 ? 31 : 1);
        var roster = Enumerable.Range(0, 120).Select(_ => (Center: "ABC"[random.Next(3)].ToString(), List: random.Next(2) == 0 ? 2025 : 2023, Fixed: random.Next(3) switch { 0 => true, 1 => false, _ => (bool?)null }, Start: Day(), End: Day())).ToList();
        string Sql(DateOnly? day) => day is { } known ? $"DATE '{known:yyyy-MM-dd}'" : "NULL";
        foreach (var row in roster)
        {
            database.Add("personnel", ("platform_id", $"'{row.Center}'"), ("year", $"{row.List}"), ("is_fixed", row.Fixed is { } known ? $"{known}" : "NULL"), ("start_date", Sql(row.Start)), ("end_date", Sql(row.End)));
        }

        var amounts = database.Amounts(Fixed, "fixed");
        foreach (var (center, year) in years)
        {
            var list = new[] { 2023, 2025 }.Where(list => list >= year && roster.Exists(row => row.Center == center && row.List == list)).Cast<int?>().Min();
            if (list is null)
            {
                Assert.DoesNotContain((center, year), amounts.Keys);
                continue;
            }

            var (low, high) = (0, 0);
            var last = new DateOnly(year, 12, 31);
            foreach (var row in roster.Where(row => row.Center == center && row.List == list))
            {
                if (row.Fixed == false || row.End < last || row.Start > last) continue;
                high++;
                if (row.Fixed == true && (row.Start is not null || list == year)) low++;
            }

            Assert.Equal(((decimal)low, (decimal?)high, list.Value - year), (amounts[(center, year)].Low, amounts[(center, year)].High, amounts[(center, year)].Gap));
        }
    }

    private static LedgerDatabase Reports(params (string Center, int Year)[] reports)
    {
        var database = new LedgerDatabase();
        foreach (var (center, year) in reports) database.Add("annual_report", ("center_id", $"'{center}'"), ("report_year", $"{year}"));
        return database;
    }
}

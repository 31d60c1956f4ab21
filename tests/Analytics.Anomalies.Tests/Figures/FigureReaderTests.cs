using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Reconciliation;
using Analytics.Anomalies.Tests.Reconciliation;
using Analytics.Store;

namespace Analytics.Anomalies.Tests.Figures;

/// <summary>Reports and ledgers read from a real database, and the tables of flags written to it.</summary>
public sealed class FigureReaderTests
{
    [Fact]
    public void Read_SeveralRowsOfAYear_TheLargestFigure_ABasisThatTheyAgreeOn()
    {
        using var database = new LedgerDatabase();
        database.Execute("INSERT INTO registry.platform (platform_id, name, kind, city) VALUES ('C1', '甲中心', 'tic', '沈阳市')");
        database.Add("annual_report", ("center_id", "'C1'"), ("report_year", "2025"), ("reported_fixed_staff", "12"), ("reported_patent_basis", "'granted_in_year'"));
        database.Add("annual_report", ("center_id", "'C1'"), ("report_year", "2025"), ("reported_fixed_staff", "14"), ("reported_patent_basis", "'held_at_year_end'"), ("reported_fund_scope", "'construction_and_operation'"));
        database.Add("annual_report", ("center_id", "'C1'"), ("report_year", "2027"), ("reported_fixed_staff", "99"));
        database.Add("evaluation", ("center_id", "'C1'"), ("eval_date", "DATE '2024-05-01'"));
        database.Add("contract", ("center_id", "'C1'"), ("amount_yuan", "5000"), ("signed_date", "DATE '2025-01-01'"));
        database.Add("contract", ("center_id", "'C1'"), ("amount_yuan", "0"), ("signed_date", "DATE '2025-01-01'"));

        var book = FigureReader.Read(database.Connection, 2025, default);

        var report = Assert.Single(book.Reports);
        Assert.Equal(("C1", "甲中心", "tic", "沈阳市", 2025, 1L), (report.Center.Id, report.Center.Name, report.Center.Kind, report.Center.City, report.Year, report.RowId));
        Assert.Equal(14, report[Indicator.Get("reported_fixed_staff")]);
        Assert.Null(report[Indicator.Get("reported_total_staff")]);
        Assert.Equal(["reported_fund_scope"], report.Bases.Keys);
        Assert.Contains(("C1", 2024), book.Evaluations);
        Assert.Equal(5000, Assert.Single(book.Amounts.Single(list => list.Table == "contract").Rows).Amount);
    }

    [Fact]
    public void Find_MoreThanTheLedgerBears_FlagWithRowsAndSeries()
    {
        using var database = new LedgerDatabase();
        database.Execute("""
            INSERT INTO intake.file (file_id, path, format, bytes, sha256, status) VALUES (1, '甲/合同.csv', 'csv', 1, repeat('a', 64), 'read');
            INSERT INTO intake.source (source_id, file_id, version_state) VALUES (1, 1, 'current')
            """);
        for (var i = 0; i < 12; i++)
        {
            var income = i == 3 ? 90_000 : 40_000;
            database.Add("annual_report", ("center_id", $"'C{i:D2}'"), ("report_year", "2025"), ("reported_horizontal_income_yuan", $"{income}"));
            database.Add("contract", ("center_id", $"'C{i:D2}'"), ("amount_yuan", "40000"), ("signed_date", "DATE '2025-06-01'"), ("kind", "'horizontal'"));
        }

        Assert.Equal(1, FlagSet.Find(database.Connection, new FlagScope(2025), default));

        Assert.Equal(["C03|reconciliation|high|90000|40000"], Rows(database, "SELECT concat_ws('|', center_id, detector, severity, observed::BIGINT, expected::BIGINT) FROM result.flag"));
        Assert.Equal(["annual_report|甲/合同.csv|7", "contract|甲/合同.csv|8"], Rows(database, "SELECT concat_ws('|', table_name, file, source_row) FROM result.flag_evidence ORDER BY ordinal"));
        Assert.Equal(
            ["ledger|2025|40000|当年签订的横向合同额", "own|2025|90000|报告数"],
            Rows(database, "SELECT concat_ws('|', series, x::INTEGER, y::BIGINT, label_zh) FROM result.flag_series s JOIN result.flag USING (flag_id) ORDER BY series, ordinal"));
        Assert.Equal(["exceeds|1", "agrees|11"], Rows(database, "SELECT concat_ws('|', state, count(*)) FROM result.reconciliation GROUP BY state ORDER BY count(*)"));
    }

    private static List<string> Rows(LedgerDatabase database, string sql)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}

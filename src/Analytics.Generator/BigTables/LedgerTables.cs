using Analytics.Generator.Ledgers;
using Analytics.Generator.Office;
using Analytics.Generator.Texts;
using Analytics.Generator.World;

namespace Analytics.Generator.BigTables;

/// <summary>A line of one of a platform's ledgers.</summary>
internal sealed record LedgerLine<T>(Platform Platform, T Row);

/// <summary>The large tables of hosts, achievements, projects, contracts and report texts, written platform by platform.</summary>
internal sealed class LedgerTables : IDisposable
{
    private const string Money = "DECIMAL(18,2)";

    private static readonly IReadOnlyList<ParquetColumn<Host>> HostColumns =
    [
        new("name", "VARCHAR", h => Cell.Of(h.Name)),
        new("uscc", "VARCHAR", h => Cell.Of(h.CreditCode)),
        new("host_type", "VARCHAR", h => Cell.Of(h.KindText)),
        new("registered_city_code", "VARCHAR", h => Cell.Of(h.City.Name)),
        new("established_date", "DATE", h => Cell.Of(h.Established)),
    ];

    private static readonly IReadOnlyList<ParquetColumn<LedgerLine<Achievement>>> AchievementColumns =
    [
        new("center_id", "VARCHAR", l => Cell.Of(l.Platform.Id)),
        new("kind", "VARCHAR", l => Cell.Of(l.Row.Kind)),
        new("title", "VARCHAR", l => Cell.Of(l.Row.Title)),
        new("achievement_no", "VARCHAR", l => Cell.Of(l.Row.Number)),
        new("status", "VARCHAR", l => Cell.Of(l.Row.Status)),
        new("date", "DATE", l => Cell.Of(l.Row.Date)),
        new("owner_unit_name", "VARCHAR", l => Cell.Of(l.Row.Owner)),
        new("people", "VARCHAR", l => Cell.Of(l.Row.People)),
    ];

    private static readonly IReadOnlyList<ParquetColumn<LedgerLine<Project>>> ProjectColumns =
    [
        new("center_id", "VARCHAR", l => Cell.Of(l.Platform.Id)),
        new("project_no", "VARCHAR", l => Cell.Of(l.Row.Number)),
        new("name", "VARCHAR", l => Cell.Of(l.Row.Name)),
        new("level", "VARCHAR", l => Cell.Of(l.Row.Level)),
        new("project_class", "VARCHAR", l => Cell.Of(l.Row.Class)),
        new("role", "VARCHAR", l => Cell.Of(l.Row.Role)),
        new("lead_unit_name", "VARCHAR", l => Cell.Of(l.Row.LeadUnit)),
        new("leader", "VARCHAR", l => Cell.Of(l.Row.Leader)),
        new("approved_date", "DATE", l => Cell.Of(l.Row.Approved)),
        new("end_date", "DATE", l => Cell.Of(l.Row.End)),
        new("total_fund_yuan", Money, l => Cell.Of(l.Row.FundYuan)),
        new("unit_fund_yuan", Money, l => l.Row.UnitFundYuan is { } part ? Cell.Of(part) : Cell.Empty),
    ];

    private static readonly IReadOnlyList<ParquetColumn<LedgerLine<Contract>>> ContractColumns =
    [
        new("center_id", "VARCHAR", l => Cell.Of(l.Platform.Id)),
        new("contract_no", "VARCHAR", l => Cell.Of(l.Row.Number)),
        new("registration_no", "VARCHAR", l => Cell.Of(l.Row.Registration)),
        new("name", "VARCHAR", l => Cell.Of(l.Row.Name)),
        new("kind", "VARCHAR", l => Cell.Of(l.Row.Kind)),
        new("counterparty", "VARCHAR", l => Cell.Of(l.Row.Party)),
        new("signed_date", "DATE", l => Cell.Of(l.Row.Signed)),
        new("amount_yuan", Money, l => Cell.Of(l.Row.AmountYuan)),
        new("received_yuan", Money, l => Cell.Of(l.Row.ReceivedYuan)),
    ];

    private static readonly IReadOnlyList<ParquetColumn<LedgerLine<AnnualText>>> TextColumns =
    [
        new("center_id", "VARCHAR", l => Cell.Of(l.Platform.Id)),
        new("report_year", "INTEGER", l => Cell.Of(l.Row.Year)),
        new("section", "VARCHAR", l => Cell.Of(l.Row.Section)),
        new("text", "VARCHAR", l => Cell.Of(l.Row.Text)),
    ];

    private readonly ParquetTable<LedgerLine<AnnualText>> _texts;
    private readonly ParquetTable<Host> _hosts;
    private readonly ParquetTable<LedgerLine<Achievement>> _achievements;
    private readonly ParquetTable<LedgerLine<Project>> _projects;
    private readonly ParquetTable<LedgerLine<Contract>> _contracts;

    /// <param name="input">The folder of the tables.</param>
    public LedgerTables(string input)
    {
        _hosts = new(Path.Combine(input, "host_units.parquet"), HostColumns, onDisk: false);
        _achievements = new(Path.Combine(input, "achievements.parquet"), AchievementColumns, onDisk: true);
        _projects = new(Path.Combine(input, "projects.parquet"), ProjectColumns, onDisk: true);
        _texts = new(Path.Combine(input, "report_texts.parquet"), TextColumns, onDisk: true);
        _contracts = new(Path.Combine(input, "contracts.parquet"), ContractColumns, onDisk: true);
    }

    public void Append(Host host) => _hosts.Append(host);

    public void Append(Platform platform, PlatformLedger ledger)
    {
        foreach (var row in ledger.Achievements) _achievements.Append(new(platform, row));
        foreach (var row in ledger.Projects) _projects.Append(new(platform, row));
        foreach (var row in ledger.Texts) _texts.Append(new(platform, row));
        foreach (var row in ledger.Contracts) _contracts.Append(new(platform, row));
    }

    public void Complete()
    {
        _hosts.Complete();
        _achievements.Complete();
        _projects.Complete();
        _contracts.Complete();
        _texts.Complete();
    }

    public void Dispose()
    {
        _hosts.Dispose();
        _achievements.Dispose();
        _projects.Dispose();
        _contracts.Dispose();
        _texts.Dispose();
    }
}

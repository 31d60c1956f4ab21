using Analytics.Generator.Texts;

namespace Analytics.Generator.Ledgers;

/// <summary>A patent, paper, software registration, standard or monograph.</summary>
internal sealed record Achievement(string Kind, string Title, string Number, string Status, DateOnly Date, string Owner, string People, bool LabelsCenter);

/// <summary>A research project; the unit's part of the money where it is said.</summary>
internal sealed record Project(
    string Number, string Name, string Level, string Class, string Role, string LeadUnit, string Leader, DateOnly Approved, DateOnly End, decimal FundYuan,
    decimal? UnitFundYuan = null);

/// <summary>A contract with another party; the number of its registration where it has one.</summary>
internal sealed record Contract(string Number, string Name, string Kind, string Party, DateOnly Signed, decimal AmountYuan, decimal ReceivedYuan, string? Registration = null);

/// <summary>A site: premises contributed to the platform.</summary>
internal sealed record Site(string Address, string Use, decimal AreaM2, string Owner, DateOnly From);

/// <summary>One year of money: the host as a whole, and the platform.</summary>
internal sealed record FinanceYear(
    int Year, decimal HostRdSpendYuan, decimal HostSalesYuan, decimal ConstructionFundYuan, decimal OperationFundYuan, decimal ServiceIncomeYuan);

/// <summary>A member of the technical guidance committee.</summary>
internal sealed record CommitteeMember(string Name, string Employer, string Title, string Position, string Relation, DateOnly From, DateOnly To);

/// <summary>The figures of an annual report as filed.</summary>
internal sealed record AnnualReport(
    int Year, int FixedStaff, int TotalStaff, int RdStaff, decimal SiteAreaM2, decimal EquipmentValueYuan, decimal RdSpendYuan, decimal FundYuan,
    decimal HorizontalIncomeYuan, int Transfers, int Patents, DateOnly SubmittedAt);

/// <summary>A figure that was reported larger than the ledgers say.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Indicator">Name of the reported figure.</param>
/// <param name="Factor">Reported figure over true figure.</param>
internal sealed record Inflation(int Year, string Indicator, decimal Factor);

/// <summary>Everything a platform files beside its roster.</summary>
internal sealed record PlatformLedger(
    IReadOnlyList<Instrument> Equipment,
    IReadOnlyList<Achievement> Achievements,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<Contract> Contracts,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<FinanceYear> Finance,
    IReadOnlyList<CommitteeMember> Committee,
    IReadOnlyList<AnnualReport> Reports,
    IReadOnlyList<Inflation> Inflations)
{
    /// <summary>The texts of its annual reports.</summary>
    public IReadOnlyList<AnnualText> Texts { get; init; } = [];
}

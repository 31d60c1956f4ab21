namespace Analytics.Regulations.DoubleClaims;

/// <summary>What two platforms may count twice: the table, the kind of finding, the words, and where in the table things stand.</summary>
/// <param name="Finding">The kind of finding.</param>
/// <param name="Entity">The kind of entity.</param>
/// <param name="Table">The canonical table.</param>
/// <param name="Zh">The thing in Chinese.</param>
/// <param name="En">The thing in English.</param>
/// <param name="Columns">
/// SQL of a row <c>r</c>: title, number, people, owners, unit, date, last day, amount, share, role.
/// </param>
/// <param name="Facts">The canonical columns that stand for unit, date, amount, share and role in the evidence; empty where there is none.</param>
internal sealed record ClaimKind(string Finding, string Entity, string Table, string Zh, string En, string Columns, ClaimFacts Facts)
{
    public static IReadOnlyList<ClaimKind> All { get; } =
    [
        new("achievement_duplicate", "achievement", "achievement", "成果", "achievement",
            "r.title, coalesce(r.achievement_no, r.application_no), r.people, r.owner_unit_name, NULL, coalesce(r.date, r.application_date), NULL, NULL::DECIMAL(18,2), NULL::DECIMAL(18,2), NULL",
            new ClaimFacts("achievement_no", "people", "owner_unit_name", "", "date", "", "", "")),
        new("project_duplicate", "project", "project", "项目", "project",
            "r.name, r.project_no, list_concat([r.leader], r.members), NULL, r.lead_unit_name, r.approved_date, r.end_date, r.total_fund_yuan, r.unit_fund_yuan, r.role",
            new ClaimFacts("project_no", "leader", "", "lead_unit_name", "approved_date", "total_fund_yuan", "unit_fund_yuan", "role")),
        new("contract_duplicate", "contract", "contract", "合同", "contract",
            "r.name, coalesce(r.registration_no, r.contract_no), [r.leader], NULL, r.unit_name, r.signed_date, NULL, r.amount_yuan, NULL::DECIMAL(18,2), NULL",
            new ClaimFacts("contract_no", "leader", "", "unit_name", "signed_date", "amount_yuan", "", "")),
        new("contract_duplicate", "transfer", "tech_transfer", "成果转化合同", "transfer contract",
            "r.achievement_title, r.contract_no, NULL, NULL, r.transferor, r.date, NULL, r.amount_yuan, NULL::DECIMAL(18,2), NULL",
            new ClaimFacts("contract_no", "", "", "transferor", "date", "amount_yuan", "", "")),
    ];
}

/// <summary>The canonical columns of a table behind what a claim says.</summary>
internal sealed record ClaimFacts(string Number, string People, string Owners, string Unit, string Date, string Amount, string Share, string Role);

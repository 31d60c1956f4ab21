using Analytics.Registry.Identifiers;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>A roster row as evidence: masked, with its place.</summary>
internal static class StaffEvidence
{
    public static EvidenceRow Of(StaffRow row) => new()
    {
        Table = "personnel",
        RowId = row.RowId,
        PlatformId = row.Platform.Id,
        PlatformName = row.Platform.Name,
        PlatformKind = row.Platform.Kind,
        City = row.Platform.City,
        File = row.Source.File,
        Sheet = row.Source.Sheet,
        Row = row.Source.Row,
        Sha256 = row.Source.Sha256,
        NameMasked = Masking.Name(row.Name),
        IdMasked = Masking.Identifier(row.IdNumber),
        Start = row.Start,
        End = row.End,
        Year = row.Year,
        Facts = EvidenceFact.Of(("employer", row.Employer), ("is_fixed", row.Fixed), ("is_full_time_employee", row.FullTime), ("work_agreement_signed", row.AgreementSigned)),
    };
}

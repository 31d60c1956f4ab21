using Analytics.Registry.Identifiers;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>A roster row as evidence: masked, with its place.</summary>
internal static class StaffEvidence
{
    public static EvidenceRow Of(StaffRow row) => RowOrigin.Evidence("personnel", row.RowId, row.Platform, row.Source, Masking.Name(row.Name), Masking.Identifier(row.IdNumber)) with
    {
        Start = row.Start,
        End = row.End,
        Year = row.Year,
        Facts = EvidenceFact.Of(("employer", row.Employer), ("is_fixed", row.Fixed), ("is_full_time_employee", row.FullTime), ("work_agreement_signed", row.AgreementSigned)),
    };
}

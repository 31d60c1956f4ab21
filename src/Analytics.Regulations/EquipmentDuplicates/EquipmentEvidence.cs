using Analytics.Regulations.Findings;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>A row of an equipment list as evidence, with its place.</summary>
internal static class EquipmentEvidence
{
    public static EvidenceRow Of(EquipmentRow row) => RowOrigin.Evidence("equipment", row.RowId, row.Platform, row.Source, row.Name, row.AssetNo ?? row.SerialNo ?? "") with
    {
        Start = row.Acquired,
        End = row.Disposed,
        Year = row.Year,
        Facts = EvidenceFact.Of(
            ("model", row.Model), ("manufacturer", row.Manufacturer), ("asset_no", row.AssetNo), ("serial_no", row.SerialNo), ("quantity", row.Quantity),
            ("original_value_yuan", row.Value), ("acquired_date", row.Acquired), ("disposed_date", row.Disposed), ("status", row.Status), ("owner_name", row.Owner),
            ("location", row.Location)),
    };

    /// <summary>The number that a finding shows for the thing: an asset number, else a serial number, else nothing.</summary>
    public static string NumberOf(IReadOnlyList<EquipmentRow> rows) =>
        rows.Select(row => row.AssetNo).FirstOrDefault(number => number is not null) ?? rows.Select(row => row.SerialNo).FirstOrDefault(number => number is not null) ?? "";
}

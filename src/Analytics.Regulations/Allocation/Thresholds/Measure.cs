namespace Analytics.Regulations.Allocation.Thresholds;

/// <summary>What a threshold counts.</summary>
public enum Measure
{
    /// <summary>Fixed staff, in people: fixed, full-time, in research, technical or management posts.</summary>
    FixedStaff,

    /// <summary>The original value of research equipment in the register, in yuan.</summary>
    EquipmentValue,
}

/// <summary>The names of measures in packs, tables and reports.</summary>
internal static class Measures
{
    public const string FixedStaff = "fixed_staff_count";

    public const string EquipmentValue = "equipment_original_value_yuan";

    public static string Code(this Measure measure) => measure == Measure.FixedStaff ? FixedStaff : EquipmentValue;

    public static Measure? Of(string code) => code switch
    {
        FixedStaff => Measure.FixedStaff,
        EquipmentValue => Measure.EquipmentValue,
        _ => null,
    };
}

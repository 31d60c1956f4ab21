namespace Analytics.Evaluation.Craft.Treatment;

/// <summary>The ways to treat outliers.</summary>
public static class Treatments
{
    /// <summary>All of them, by name.</summary>
    public static NamedMethods<ITreatment> Methods { get; } = new(new WinsoriseElseLog(), new LogTreatment(), new NoTreatment());
}

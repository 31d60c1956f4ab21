namespace Analytics.Anomalies.Flags;

/// <summary>How much a flag asks to be looked at. It never says that anybody did wrong.</summary>
public enum Severity
{
    /// <summary>Worth a glance when the center is looked at anyway.</summary>
    Low,

    /// <summary>A question to the unit.</summary>
    Medium,

    /// <summary>To be looked at first.</summary>
    High,
}

namespace Analytics.Regulations.Allocation.Solving;

/// <summary>Whether needs can be met together.</summary>
internal enum Answer
{
    /// <summary>Proven impossible.</summary>
    No,

    /// <summary>Proven possible: an assignment is known.</summary>
    Yes,

    /// <summary>Neither was proven within the budget of steps.</summary>
    Unknown,
}

namespace Analytics.Regulations.Rules;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>No text.</summary>
    public static Wording None { get; } = new("", "");
}

namespace Analytics.Registry.Intake.Rows;

/// <summary>Splits a cell that holds several values.</summary>
internal static class SetText
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '/', '|', '\n'];

    /// <summary>The parts, trimmed, blank ones left out.</summary>
    public static string[] Split(ReadOnlySpan<char> cell) =>
        cell.ToString().Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

using System.Globalization;

namespace Analytics.Dashboard.Shell;

/// <summary>Numbers as pages write them, for views that import it.</summary>
public static class Figures
{
    /// <summary>A whole number with thousands separators.</summary>
    public static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

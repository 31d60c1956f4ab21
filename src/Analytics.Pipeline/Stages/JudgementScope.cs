using System.Globalization;
using Analytics.Regulations.Findings;

namespace Analytics.Pipeline.Stages;

/// <summary>For which year, day, regime and city a run judges.</summary>
internal static class JudgementScope
{
    /// <summary>The scope of a run whose intake is finished.</summary>
    /// <exception cref="RunFailedException">Rows were accepted, but nothing names a year or a day.</exception>
    public static FindingScope Of(RunContext context) =>
        new(context.Period.Year, AsOf(context), context.Options.Regime, context.Options.City);

    private static DateOnly AsOf(RunContext context)
    {
        if (context.Period.AsOf is { } asOf)
        {
            return asOf;
        }

        using var command = context.Database.CreateCommand();
        command.CommandText = "SELECT coalesce(sum(rows_accepted), 0)::BIGINT FROM intake.accounting";
        var accepted = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (accepted > 0)
        {
            throw new RunFailedException("No row of the input names a report year, so there is no day to judge by; give --year or --as-of.");
        }

        // Not one row was accepted: whatever the day, there is nothing to find, and the accounting still has to be published.
        return DateOnly.MinValue;
    }
}

using Analytics.Registry.Headers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Layout;

/// <summary>Where a table stands in a sheet and what its columns mean.</summary>
/// <param name="Match">The kind of table and the meaning of each column.</param>
/// <param name="HeaderRow">Sheet row of the lowest header row; 0 where the format itself names the columns.</param>
/// <param name="RecordsBefore">Records from the start of what was looked at down to the header, header included: none of them is data.</param>
/// <param name="RecordsAbove">Records above the header.</param>
/// <param name="Titles">Texts above the header, top to bottom.</param>
internal sealed record TableLayout(HeaderMatch Match, int HeaderRow, int RecordsBefore, int RecordsAbove, IReadOnlyList<string> Titles)
{
    /// <summary>The money unit that a line above the table states for all its amounts (单位：万元); none when there is no such line.</summary>
    public MoneyUnit Unit { get; } = Titles
        .SelectMany(title => title.Split([' ', '\u3000', ';', '；'], StringSplitOptions.RemoveEmptyEntries).Prepend(title))
        .Select(title => MoneyUnitWords.TryParseUnitLine(title, out var unit) ? unit : MoneyUnit.None)
        .FirstOrDefault(unit => unit != MoneyUnit.None);
}

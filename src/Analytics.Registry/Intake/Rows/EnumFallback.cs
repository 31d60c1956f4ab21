using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>For the enumerations that a national standard codes: what the standard's own names and codes mean.</summary>
internal static class EnumFallback
{
    /// <summary>The column's code for a wording that the column does not list; null when the standard does not know it either.</summary>
    public static string? Find(Column column, ReadOnlySpan<char> cell)
    {
        var code = column.Name switch
        {
            "education" => EducationText.Parse(cell).OrNull?.Code(),
            "degree" => DegreeText.Parse(cell).OrNull?.Code(),
            "title_level" => TitleText.Parse(cell).OrNull?.Code(),
            "sex" => SexCode.Parse(cell).OrNull?.Code(),
            _ => null,
        };
        return code is not null && column.Values.Any(value => value.Code == code) ? code : null;
    }
}

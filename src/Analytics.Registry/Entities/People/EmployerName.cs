namespace Analytics.Registry.Entities.People;

/// <summary>An employer as rosters write it, which may be a department of it.</summary>
internal static class EmployerName
{
    private const string Company = "公司";

    /// <summary>
    /// The company without the department written behind its legal form (甲有限公司技术中心 is 甲有限公司): what remains of the name is no part of
    /// a proper name there. A branch (分公司) stays, and so does whatever stands behind a university or an institute, where the words
    /// may belong to the name.
    /// </summary>
    /// <param name="employer">The employer as written; may be null.</param>
    public static string? Unit(string? employer)
    {
        var end = employer?.LastIndexOf(Company, StringComparison.Ordinal) ?? -1;
        return end > 0 && end + Company.Length < employer!.Length && employer[end - 1] is not ('分' or '子') && !IsBracketed(employer, end)
            ? employer[..(end + Company.Length)]
            : employer;
    }

    /// <summary>Whether the word stands in brackets that are closed behind it: the name goes on.</summary>
    private static bool IsBracketed(string employer, int place) => employer.AsSpan(place).IndexOfAny(')', '）') >= 0 && employer.AsSpan(0, place).IndexOfAny('(', '（') >= 0;
}

using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Lists;

/// <summary>A choice that narrows a list to one value.</summary>
/// <param name="Key">Its name in questions.</param>
/// <param name="Sql">What is compared with the choice, over the list's <c>FROM</c>; text.</param>
/// <param name="Zh">Its name in Chinese.</param>
/// <param name="En">Its name in English.</param>
public sealed record ListFilter(string Key, string Sql, string Zh, string En)
{
    /// <summary>A choice in words, where the words of codes do not say it.</summary>
    public Func<PageView, string, string>? Say { get; init; }

    /// <summary>Whether choices are codes, shown in words.</summary>
    public bool IsCode { get; init; } = true;

    /// <summary>Whether a row has several values, separated by <c>;</c>: it is chosen by any of them.</summary>
    public bool IsMany { get; init; }
}

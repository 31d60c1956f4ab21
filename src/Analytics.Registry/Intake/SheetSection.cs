using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake;

/// <summary>
/// What the lines of a sheet have said so far of the rows that follow: headings and labelled lines between its tables, and from them the
/// platform and the year of a table or section.
/// </summary>
internal sealed class SheetSection(IntakeSession session, SheetPlan plan)
{
    private readonly List<string> _titles = [];
    private CoverText _cover = CoverText.None;

    /// <summary>The heading read last, or null.</summary>
    public string? LastTitle => _titles.Count == 0 ? null : _titles[^1];

    /// <summary>Headings since the last header.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>The date of filling in or submitting, where one is stated.</summary>
    public DateOnly? Declared => (_cover.DeclaredDate ?? plan.StatedCover.DeclaredDate) is { } declared ? DateText.Parse(declared).OrNull?.First : null;

    /// <summary>A header was read: what was said above it has been used.</summary>
    public void BeginTable() => _titles.Clear();

    /// <summary>What the line says takes the place of what was said before: a section has one platform and one year.</summary>
    public void Note(CoverText cover, string? title)
    {
        if (title is not null)
        {
            _titles.Add(title);
        }

        if (cover is { PlatformId: not null } or { PlatformName: not null } || (title is not null && session.Directory.FindIn(title) is not null))
        {
            _cover = _cover with { PlatformId = null, PlatformName = null };
        }

        if (title is not null && CoverText.YearIn(title) is not null)
        {
            _cover = _cover with { Year = null };
        }

        _cover = cover.Or(_cover);
    }

    /// <summary>
    /// The platform of a further table or section in the sheet: what is written above it, else that of the one before. A platform that is
    /// named and not registered is not the one before.
    /// </summary>
    /// <param name="layout">The table.</param>
    /// <param name="previous">The table before it in the sheet; null for the first.</param>
    public (string Id, string From)? PlatformOf(TableLayout layout, SourceRecord? previous)
    {
        if (previous is null)
        {
            return session.Platforms.OfSheet(plan, layout.Titles);
        }

        if (previous.Platform is { From: "mapping" })
        {
            return previous.Platform;
        }

        if (session.Platforms.OfSection(_cover, Enumerable.Reverse(_titles)) is { } stated)
        {
            return stated;
        }

        var isUnknown = _cover is { PlatformId: not null } or { PlatformName: not null } || _titles.Exists(SectionTitle.NamesAPlatform);
        return isUnknown ? null : previous.Layout is null ? session.Platforms.OfSheet(plan, layout.Titles) : previous.Platform;
    }

    /// <summary>The report year of rows that name none; the nearest line that states one decides.</summary>
    /// <param name="layout">The table.</param>
    /// <param name="previous">The table before it in the sheet; null for the first.</param>
    public (int Year, string From)? YearOf(TableLayout layout, SourceRecord? previous)
    {
        if (plan.Rule.Year is { } decided)
        {
            return (decided, "mapping");
        }

        if (_cover.Year is { } ofSection)
        {
            return (ofSection, "cover");
        }

        if (_titles.Count > 0 && _titles.Select(CoverText.YearIn).LastOrDefault(year => year is not null) is { } inHeading)
        {
            return (inHeading, "title");
        }

        if (previous?.Year is { } before)
        {
            return before;
        }

        if (plan.Cover.Year is { } stated)
        {
            return (stated, "cover");
        }

        if (layout.Titles.Append(plan.Sheet ?? "").Select(CoverText.YearIn).FirstOrDefault(year => year is not null) is { } inTitle)
        {
            return (inTitle, "title");
        }

        if (plan.FileCover.Year is { } ofFile)
        {
            return (ofFile, "cover");
        }

        if (Deliveries.YearOfPath(plan.File.Input.Path) is { } inPath)
        {
            return inPath;
        }

        return session.Options.Year is { } option ? (option, "option") : null;
    }
}

using Analytics.Registry.Entities.Claims;
using Analytics.Store;

namespace Analytics.Registry.Entities.Achievements;

/// <summary>
/// Patents, papers, software, standards and monographs: one by number (an application and its patent share it), else by title, people, day
/// and journal. A patent and a utility model of one title are two, as are two versions of one software.
/// </summary>
internal sealed class AchievementResolver : IEntityResolver
{
    private const string Sql = """
        SELECT row_id, center_id, kind, achievement_no, application_no, title, people, coalesce(date, application_date), journal
        FROM main.achievement ORDER BY row_id
        """;

    private static readonly ClaimColumns Columns = new("achievement_no", "kind", "title", "people", "date", "", "journal");

    /// <inheritdoc/>
    public string Kind => "achievement";

    /// <inheritdoc/>
    public string Mark => "A";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["achievement"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var claims = ClaimReader.Read(database, Sql, reader =>
        {
            var kind = reader.Text(2) is { } text and not "other" ? text : "";
            return new Claim
            {
                RowId = reader.GetInt64(0),
                PlatformId = reader.Text(1),
                Kind = kind,
                Numbers = ClaimNumber.OfAchievement(kind, reader.Text(3), reader.Text(4)),
                Title = ClaimTitle.Normalise(reader.Text(5)),
                People = reader.People(6),
                Date = reader.Date(7),
                Amount = null,
                Party = reader.Party(8),
            };
        });
        return ClaimResolution.Of(Kind, Tables[0], Columns, claims, cancellation);
    }
}

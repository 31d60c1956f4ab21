using Analytics.Registry.Entities.Claims;
using Analytics.Store;

namespace Analytics.Registry.Entities.Projects;

/// <summary>
/// Research projects: one by number where title, people, day, money or source bear it out (numbers are given by many offices, and some by
/// the unit itself), else by these alone. Whose money is split is no matter here: the same project is one, whoever takes part.
/// </summary>
internal sealed class ProjectResolver : IEntityResolver
{
    private const string Sql = """
        SELECT row_id, center_id, project_no, name, leader, members, approved_date, total_fund_yuan, source
        FROM main.project ORDER BY row_id
        """;

    private static readonly ClaimColumns Columns = new("project_no", "", "name", "leader", "approved_date", "total_fund_yuan", "source");

    /// <inheritdoc/>
    public string Kind => "project";

    /// <inheritdoc/>
    public string Mark => "J";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["project"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var claims = ClaimReader.Read(database, Sql, reader => new Claim
        {
            RowId = reader.GetInt64(0),
            PlatformId = reader.Text(1),
            Kind = "",
            Numbers = ClaimReader.Numbers(ClaimNumber.OfLocal(reader.Text(2))),
            Title = ClaimTitle.Normalise(reader.Text(3)),
            People = reader.People(4, 5),
            Date = reader.Date(6),
            Amount = reader.Amount(7),
            Party = reader.Party(8),
        });
        return ClaimResolution.Of(Kind, Tables[0], Columns, claims, cancellation);
    }
}

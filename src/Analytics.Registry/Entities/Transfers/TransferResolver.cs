using Analytics.Registry.Entities.Claims;
using Analytics.Store;

namespace Analytics.Registry.Entities.Transfers;

/// <summary>Transfers of achievements: one by contract number, achievement, transferee, day and amount together.</summary>
internal sealed class TransferResolver : IEntityResolver
{
    private const double MostOfOwnNumber = 10;

    private const string Sql = """
        SELECT row_id, center_id, contract_no, achievement_title, date, amount_yuan, transferee
        FROM main.tech_transfer ORDER BY row_id
        """;

    private static readonly ClaimColumns Columns = new("contract_no", "", "achievement_title", "", "date", "amount_yuan", "transferee");

    /// <inheritdoc/>
    public string Kind => "transfer";

    /// <inheritdoc/>
    public string Mark => "T";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["tech_transfer"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var claims = ClaimReader.Read(database, Sql, reader => new Claim
        {
            RowId = reader.GetInt64(0),
            PlatformId = reader.Text(1),
            Kind = "",
            Numbers = ClaimReader.Numbers(ClaimNumber.OfLocal(reader.Text(2), MostOfOwnNumber)),
            Title = ClaimTitle.Normalise(reader.Text(3)),
            People = [],
            Date = reader.Date(4),
            Amount = reader.Amount(5),
            Party = reader.Party(6),
        });
        return ClaimResolution.Of(Kind, Tables[0], Columns, claims, cancellation);
    }
}

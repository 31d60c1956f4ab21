using Analytics.Registry.Entities.Claims;
using Analytics.Store;

namespace Analytics.Registry.Entities.Contracts;

/// <summary>
/// Contracts: one by the number under which the office registered them, else by the parties' own number, title, client, day and amount
/// together. Own numbers (HT2024-001) repeat from unit to unit, and say little alone.
/// </summary>
internal sealed class ContractResolver : IEntityResolver
{
    private const double MostOfOwnNumber = 10;

    private const string Sql = """
        SELECT row_id, center_id, registration_no, contract_no, name, leader, signed_date, amount_yuan, counterparty
        FROM main.contract ORDER BY row_id
        """;

    private static readonly ClaimColumns Columns = new("contract_no", "", "name", "leader", "signed_date", "amount_yuan", "counterparty");

    /// <inheritdoc/>
    public string Kind => "contract";

    /// <inheritdoc/>
    public string Mark => "C";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["contract"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var claims = ClaimReader.Read(database, Sql, reader => new Claim
        {
            RowId = reader.GetInt64(0),
            PlatformId = reader.Text(1),
            Kind = "",
            Numbers = ClaimReader.Numbers(ClaimNumber.OfRegistration(reader.Text(2)), ClaimNumber.OfLocal(reader.Text(3), MostOfOwnNumber)),
            Title = ClaimTitle.Normalise(reader.Text(4)),
            People = reader.People(5),
            Date = reader.Date(6),
            Amount = reader.Amount(7),
            Party = reader.Party(8),
        });
        return ClaimResolution.Of(Kind, Tables[0], Columns, claims, cancellation);
    }
}

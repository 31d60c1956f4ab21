using System.Data.Common;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Registry.People;
using Analytics.Store;

namespace Analytics.Registry.Entities.Claims;

/// <summary>Reads the rows of a table as claims.</summary>
internal static class ClaimReader
{
    /// <summary>Reads every row; the query's order is the claims' order.</summary>
    public static IReadOnlyList<Claim> Read(DuckDbConnection database, string sql, Func<DbDataReader, Claim> read)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var claims = new List<Claim>();
        while (reader.Read())
        {
            claims.Add(read(reader));
        }

        return claims;
    }

    public static OrganisationKeys Party(this DbDataReader reader, int column) => OrganisationKeys.Of(reader.Text(column));

    /// <summary>The people of a row, from a column of one name and a list of names, whichever there are.</summary>
    public static IReadOnlyList<string> People(this DbDataReader reader, params ReadOnlySpan<int> columns)
    {
        var people = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (reader.IsDBNull(column))
            {
                continue;
            }

            var names = reader.GetValue(column) is System.Collections.IEnumerable list and not string ? list.Cast<object?>().OfType<string>() : [reader.GetString(column)];
            foreach (var name in names.Select(PersonName.Normalise).Where(name => name.Length > 1))
            {
                people.Add(name);
            }
        }

        return [.. people];
    }

    /// <summary>The numbers that are there.</summary>
    public static IReadOnlyList<ClaimNumber> Numbers(params ReadOnlySpan<ClaimNumber?> numbers)
    {
        var found = new List<ClaimNumber>(numbers.Length);
        foreach (var number in numbers)
        {
            if (number is { } there)
            {
                found.Add(there);
            }
        }

        return found;
    }
}

namespace Analytics.Store.Tests;

/// <summary>Databases in memory and short ways to ask them.</summary>
internal static class Memory
{
    internal static DuckDbConnection Open(string connectionString = "Data Source=:memory:")
    {
        var connection = new DuckDbConnection(connectionString);
        connection.Open();
        return connection;
    }

    internal static int Execute(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    internal static object? Scalar(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    internal static List<object?[]> Rows(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(Array.ConvertAll(row, value => value is DBNull ? null : value));
        }

        return rows;
    }

    internal static DuckDbCommand Command(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        var command = new DuckDbCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter as DuckDbParameter ?? new DuckDbParameter(parameter));
        }

        return command;
    }
}

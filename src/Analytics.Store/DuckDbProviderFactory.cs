using System.Data.Common;

namespace Analytics.Store;

/// <summary>Makes the provider's objects for code that knows only System.Data.Common.</summary>
public sealed class DuckDbProviderFactory : DbProviderFactory
{
    /// <summary>The one factory; DbProviderFactories asks for a public static field of this name.</summary>
    public static readonly DuckDbProviderFactory Instance = new();

    private DuckDbProviderFactory()
    {
    }

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new DuckDbConnection();

    /// <inheritdoc/>
    public override DbCommand CreateCommand() => new DuckDbCommand();

    /// <inheritdoc/>
    public override DbParameter CreateParameter() => new DuckDbParameter();

    /// <inheritdoc/>
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDbConnectionStringBuilder();
}

using System.Globalization;
using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>
/// Gives a statement's parameters their values: <c>$name</c> by name, whatever its case; <c>?</c> and <c>$1</c> by place among the
/// parameters without a name, or among all when each has one.
/// </summary>
internal static class ParameterBinder
{
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">The values.</param>
    /// <param name="isOnly">Whether it is the only statement of its text: then each value without a name must have its place in it.</param>
    /// <param name="sql">The text, for messages.</param>
    /// <exception cref="InvalidOperationException">There is a parameter without a value, or a value without a place.</exception>
    internal static void Bind(PreparedHandle statement, DuckDbParameterCollection parameters, bool isOnly, string sql)
    {
        var count = NativeMethods.duckdb_nparams(statement);
        var unnamed = parameters.Items.Where(parameter => parameter.Name.Length == 0).ToArray();
        if (isOnly && unnamed.Length > (int)count)
        {
            throw new InvalidOperationException(
                $"The statement has {count} parameters; {unnamed.Length} values without a name were given.");
        }

        _ = NativeMethods.duckdb_clear_bindings(statement);
        var inOrder = unnamed.Length > 0 ? unnamed : [.. parameters.Items];
        for (ulong index = 1; index <= count; index++)
        {
            var name = NativeText.Taken(NativeMethods.duckdb_parameter_name(statement, index)) ?? "";
            using var value = NativeValues.Create(Find(parameters, inOrder, name).Value);
            if (NativeMethods.duckdb_bind_value(statement, index, value) != NativeState.Success)
            {
                throw new DuckDbException(
                    NativeText.Borrowed(NativeMethods.duckdb_prepare_error(statement)) ?? $"The parameter ${name} cannot be bound.", sql);
            }
        }
    }

    private static DuckDbParameter Find(DuckDbParameterCollection parameters, DuckDbParameter[] inOrder, string name)
    {
        if (parameters.Find(name) is { } named)
        {
            return named;
        }

        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place >= 1 && place <= inOrder.Length
                ? inOrder[place - 1]
                : throw new InvalidOperationException($"The statement has a parameter in place {place}; {inOrder.Length} were given.");
        }

        throw new InvalidOperationException($"The statement's parameter ${name} was given no value.");
    }
}

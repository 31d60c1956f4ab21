using Analytics.Linkage.Columns;
using Analytics.Registry.Identifiers;

namespace Analytics.Pipeline.Linking;

/// <summary>How a record's value may be shown: one that names a person is masked by its column's kind, all others stand as they are.</summary>
internal static class FieldMask
{
    /// <summary>Whether values of a kind are masked.</summary>
    public static bool Masks(ColumnKind kind) => kind is ColumnKind.Identifier or ColumnKind.Telephone or ColumnKind.Email;

    // What is left of an address or number that stands in a field for another kind is no less personal.
    public static string? Of(string? value, ColumnKind kind) => (value, kind) switch
    {
        (null, _) => null,
        (_, ColumnKind.Telephone) => Masking.FreeText(Masking.Telephone(value)),
        (_, ColumnKind.Email) => Masking.FreeText(Masking.Email(value)),
        (_, ColumnKind.Identifier) => Masking.Identifier(value),
        _ => value,
    };
}

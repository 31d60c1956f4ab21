namespace Analytics.Registry.Identifiers;

/// <summary>The verbs that every identifier has, so that one test and one report can speak about all of them.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Normalises and validates in one pass, without an allocation.</summary>
    /// <param name="text">The text as typed: full width, lower case, spaces, hyphens, parentheses and quotes are folded away.</param>
    /// <param name="asOf">Dates after this day give <see cref="IdentifierWarnings.DateInFuture"/>; null: no such warning.</param>
    /// <param name="identifier">The identifier whenever the result is well-formed, even with a wrong check character; else default.</param>
    static abstract IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out TSelf identifier);

    /// <summary>The normal form: upper-case ASCII without separators.</summary>
    CompactText Value { get; }

    /// <summary>The form in which the issuer prints it.</summary>
    string Format();

    /// <summary>The form that may be published: never more than half of it visible.</summary>
    string Mask();
}

/// <summary>The verbs that follow from <see cref="IIdentifier{TSelf}.Parse"/>.</summary>
public static class Identifier
{
    /// <summary>Whether and how far a text is an identifier of the kind.</summary>
    public static IdentifierCheck Validate<T>(ReadOnlySpan<char> text, DateOnly? asOf = null)
        where T : struct, IIdentifier<T> => T.Parse(text, asOf, out _);

    /// <summary>Parses a usable identifier: well-formed and check character right.</summary>
    public static bool TryParse<T>(ReadOnlySpan<char> text, out T identifier)
        where T : struct, IIdentifier<T> => T.Parse(text, null, out identifier).IsUsable;

    /// <summary>The normal form of a usable identifier; false and empty for anything else.</summary>
    public static bool TryNormalise<T>(ReadOnlySpan<char> text, out CompactText normal)
        where T : struct, IIdentifier<T>
    {
        bool usable = T.Parse(text, null, out T identifier).IsUsable;
        normal = usable ? identifier.Value : default;
        return usable;
    }
}

using Analytics.Generator.Names;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>What is wrong with an identifier on a roster.</summary>
internal enum IdentifierNoise
{
    None,
    Missing,
    Masked,
    Mistyped,
    Fifteen,
}

/// <summary>
/// How a person's posts are written down: at most one disturbance of the identifier, one of the name and one of the employer, each on the post of the given
/// ordinal. Of a third post nothing is disturbed, so that the shares stay shares of pairs.
/// </summary>
internal sealed record WritingPlan(
    IdentifierNoise Identifier, int IdentifierPost, NameVariant Name, int NamePost, bool RewordsEmployer, int EmployerPost)
{
    /// <summary>Plans the writing of a person with one post (halved shares, always the first post) or more.</summary>
    public static WritingPlan For(ulong seed, int person, bool single, DifficultySettings settings)
    {
        var random = new RandomStream(seed, StreamPurpose.Writing, person);
        var share = single ? 0.5 : 1.0;
        var identifier = Identifiers(random.NextDouble(), share, settings);
        var name = Names(random.NextDouble(), share, settings);
        var employer = random.Chance(settings.EmployerReworded * share);
        var (a, b, c) = (random.Below(2), random.Below(2), random.Below(2));
        return single ? new WritingPlan(identifier, 0, name, 0, employer, 0) : new WritingPlan(identifier, a, name, b, employer, c);
    }

    private static IdentifierNoise Identifiers(double draw, double share, DifficultySettings settings)
    {
        if ((draw -= settings.IdentifierMissing * share) < 0) return IdentifierNoise.Missing;
        if ((draw -= settings.IdentifierMasked * share) < 0) return IdentifierNoise.Masked;
        if ((draw -= settings.IdentifierMistyped * share) < 0) return IdentifierNoise.Mistyped;
        return draw - (settings.IdentifierFifteen * share) < 0 ? IdentifierNoise.Fifteen : IdentifierNoise.None;
    }

    private static NameVariant Names(double draw, double share, DifficultySettings settings)
    {
        if ((draw -= settings.NameTraditional * share) < 0) return NameVariant.Traditional;
        if ((draw -= settings.NameHomophone * share) < 0) return NameVariant.Homophone;
        if ((draw -= settings.NameNearGlyph * share) < 0) return NameVariant.NearGlyph;
        if ((draw -= settings.NameLatin * share) < 0) return NameVariant.Latin;
        return draw - (settings.NameSpaced * share) < 0 ? NameVariant.Spaced : NameVariant.None;
    }
}

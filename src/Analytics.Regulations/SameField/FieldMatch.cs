using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Similarity;
using Analytics.Regulations.TextCopies;

namespace Analytics.Regulations.SameField;

/// <summary>Why centers are held for one field, strongest first.</summary>
internal enum FieldReason
{
    /// <summary>The same code of the field.</summary>
    Code,

    /// <summary>The same name of the field, where codes are lacking.</summary>
    Name,

    /// <summary>Directions of research that are nearly the same text.</summary>
    Direction,

    /// <summary>Staff in common (for national platforms and laboratories).</summary>
    Team,
}

/// <summary>Compares what centers say of their fields.</summary>
internal static class FieldMatch
{
    // A direction shorter than this is the name of a field and no text; texts this alike differ by a word or two.
    private const int ShortestDirection = 16;
    private const double NearDirection = 0.85;

    /// <summary>Whether both are of one field by code, or, where one has no code, by the field's name.</summary>
    public static FieldReason? SameField(FieldCenter left, FieldCenter right)
    {
        if (left.Code is not null && right.Code is not null)
        {
            return Key(left.Code) == Key(right.Code) ? FieldReason.Code : null;
        }

        return left.Field is not null && right.Field is not null && Key(left.Field) == Key(right.Field) ? FieldReason.Name : null;
    }

    /// <summary>Whether the directions of both are nearly one text.</summary>
    public static bool SameDirection(FieldCenter left, FieldCenter right)
    {
        var (one, other) = (FoldedText.Of(left.Direction ?? "").Characters, FoldedText.Of(right.Direction ?? "").Characters);
        return one.Length >= ShortestDirection && other.Length >= ShortestDirection && Indel.Similarity(one, other) >= NearDirection;
    }

    private static string Key(string text) => OrganisationText.Normalise(text);
}

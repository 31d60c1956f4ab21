using System.Numerics;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>The level on which the names of two organisations fall, strongest first as <see cref="OrganisationLevel"/> lists them. Symmetric.</summary>
/// <remarks>
/// Of two organisations with most characters in common the rest usually tells them apart (师范, 附件, 第二), so similarity counts only where
/// the difference is a slip of writing. Regions that contradict one another (大连, 沈阳) part any two names. Two departments of one parent are two.
/// </remarks>
public static class OrganisationComparator
{
    /// <summary>Compares two names as written; for many pairs prepare the keys once a value.</summary>
    /// <param name="left">A name; may be null.</param>
    /// <param name="right">A name; may be null.</param>
    public static OrganisationLevel Compare(string? left, string? right) => Compare(OrganisationKeys.Of(left), OrganisationKeys.Of(right));

    /// <summary>Compares two prepared names. Allocates nothing.</summary>
    public static OrganisationLevel Compare(OrganisationKeys left, OrganisationKeys right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return OrganisationLevel.Missing;
        }

        if (left.Normal == right.Normal)
        {
            return OrganisationLevel.Equal;
        }

        if (left.Normalised == right.Normalised)
        {
            return OrganisationLevel.EqualNormalised;
        }

        if ((left.Signature & right.Signature) == 0)
        {
            return OrganisationLevel.Else;
        }

        if (SameRegion(left, right) && left.Core == right.Core)
        {
            return OrganisationLevel.SameCore;
        }

        if (left.HasDepartment != right.HasDepartment && SameRegion(left, right) && left.Parent == right.Parent)
        {
            return OrganisationLevel.ParentOfDepartment;
        }

        return left.Characters.Length > OrganisationKeys.LongestCompared || right.Characters.Length > OrganisationKeys.LongestCompared
            ? OrganisationLevel.Else
            : CompareCharacters(left, right);
    }

    private static OrganisationLevel CompareCharacters(OrganisationKeys left, OrganisationKeys right)
    {
        // Every character of an abbreviation is one of the long form.
        if (((right.Signature & ~left.Signature) == 0 && left.Long.IsAbbreviatedBy(right.Characters))
            || ((left.Signature & ~right.Signature) == 0 && right.Long.IsAbbreviatedBy(left.Characters)))
        {
            return OrganisationLevel.Abbreviation;
        }

        // Every character missing on the other side costs 2 and more, empty words apart.
        var region = Math.Min(left.RegionLength, right.RegionLength);
        var most = SlipDistance.MostPrice(Math.Min(left.CoreCharacters.Length, right.CoreCharacters.Length) + region) / SlipDistance.LeastPrice;
        var near = BitOperations.PopCount(left.SlipSignature & ~right.SlipSignature) <= most
            && BitOperations.PopCount(right.SlipSignature & ~left.SlipSignature) <= most;
        return near && SameRegion(left, right) && SlipDistance.AreSlips(left.CoreCharacters, right.CoreCharacters, region)
            ? OrganisationLevel.HighSimilarity
            : OrganisationLevel.Else;
    }

    /// <summary>
    /// Whether the regions can be one. Of institutions the region is half the name (辽宁师范大学, 沈阳师范大学), so the innermost must be the same; of
    /// companies either may leave it out or name the province alone.
    /// </summary>
    private static bool SameRegion(OrganisationKeys left, OrganisationKeys right) =>
        left.IsCompany || right.IsCompany ? !left.Region.Contradicts(right.Region) : left.Region == right.Region;
}

using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Configuration;

/// <summary>What kind of values a column has: from the values, and where these leave it open from its name.</summary>
internal static class KindInference
{
    // A number that names somebody is shared by few: by fewer than one pair of records in five hundred.
    private const double MostCollision = 0.002;

    private static readonly string[] TelephoneWords = ["tel", "phone", "mobile", "电话", "手机", "联系方式"];

    public static ColumnKind Of(ColumnProfile profile)
    {
        if (profile.Share(ValueShapes.IsMail) >= 0.7)
        {
            return ColumnKind.Email;
        }

        if (profile.Share(ValueShapes.IsDate) >= 0.8)
        {
            return ColumnKind.Date;
        }

        if (profile.HanShare >= 0.5)
        {
            return Han(profile);
        }

        if (profile.Share(ValueShapes.IsTelephone) >= 0.8 && (Named(profile, TelephoneWords) || profile.Share(ValueShapes.IsMobile) >= 0.7))
        {
            return ColumnKind.Telephone;
        }

        if (profile.Share(ValueShapes.IsDecimal) >= 0.5)
        {
            return ColumnKind.Number;
        }

        return profile.Share(ValueShapes.IsCode) >= 0.8 && profile.MeanLength >= 5 && !profile.SharesMoreThan(MostCollision) ? ColumnKind.Identifier : ColumnKind.Text;
    }

    private static ColumnKind Han(ColumnProfile profile)
    {
        var names = profile.Share(ValueShapes.IsHanName);
        if (names >= 0.5 && !profile.SharesMoreThan(0.02))
        {
            return ColumnKind.Name;
        }

        return profile.Share(ValueShapes.IsOrganisation) >= 0.5 && profile.MeanLength >= 5 ? ColumnKind.Organisation : ColumnKind.Text;
    }

    private static bool Named(ColumnProfile profile, string[] words) =>
        Array.Exists(words, word => profile.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}

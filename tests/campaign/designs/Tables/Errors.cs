using System.Globalization;
using Analytics.Campaign.Designs.Values;
using Analytics.Generator.Names;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>What goes wrong when a value is written down.</summary>
internal static class Errors
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>The value with an error of a sort that its kind knows.</summary>
    public static string Apply(ValueKind kind, string value, Draws draws) => kind switch
    {
        ValueKind.Price => Scaled(value, draws.Uniform(0.8, 1.25), "0.00"),
        ValueKind.Amount or ValueKind.Length => Scaled(value, draws.Uniform(0.95, 1.05), "0"),
        ValueKind.Latitude or ValueKind.Longitude => (Number(value) + (0.0005 * draws.Normal())).ToString("0.00000", CultureInfo.InvariantCulture),
        ValueKind.Sex => value == "F" ? "M" : "F",
        ValueKind.Year or ValueKind.BirthYear => (Number(value) + (draws.Chance(0.5) ? 1 : -1)).ToString("0", CultureInfo.InvariantCulture),
        ValueKind.ChineseSex => value == "女" ? "男" : "女",
        _ when draws.Chance(Replaced(kind)) => ValueSource.Draw(kind, draws, new KnownValues()),
        ValueKind.Given or ValueKind.FullName when draws.Chance(0.3) => Initial(value),
        ValueKind.Company or ValueKind.Title or ValueKind.Product or ValueKind.Artist or ValueKind.Authors when draws.Chance(0.6) => OtherWords(value, draws),
        _ => Slips(value, draws),
    };

    /// <summary>How often another true value stands in its place: people move, change posts, numbers and addresses.</summary>
    private static double Replaced(ValueKind kind) => kind switch
    {
        ValueKind.Street or ValueKind.Town or ValueKind.Postcode or ValueKind.Telephone or ValueKind.Email or ValueKind.Mobile or ValueKind.ChineseMail or ValueKind.Web => 0.5,
        ValueKind.Brand or ValueKind.Venue or ValueKind.PlaceType or ValueKind.Occupation or ValueKind.JobTitle or ValueKind.Field or ValueKind.Organisation => 0.5,
        _ => 0,
    };

    private static double Number(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Scaled(string value, double factor, string format) => (Number(value) * factor).ToString(format, CultureInfo.InvariantCulture);

    private static string Initial(string value)
    {
        var words = value.Split(' ');
        words[0] = words[0][..1];
        return string.Join(' ', words);
    }

    /// <summary>A word less, or the words in another order.</summary>
    private static string OtherWords(string value, Draws draws)
    {
        List<string> words = [.. value.Split(' ')];
        if (words.Count < 2) return Slips(value, draws);
        if (draws.Chance(0.5)) words.RemoveAt(draws.Below(words.Count));
        else draws.Shuffle(words);
        return string.Join(' ', words);
    }

    /// <summary>One slip of the pen, of every third value two.</summary>
    private static string Slips(string value, Draws draws)
    {
        value = Slip(value, draws);
        return draws.Chance(1.0 / 3) ? Slip(value, draws) : value;
    }

    private static string Slip(string value, Draws draws)
    {
        if (value.Length == 0) return value;
        var place = draws.Below(value.Length);
        var (before, here, after) = (value[..place], value[place], value[(place + 1)..]);
        return draws.NextSlip() switch
        {
            SlipKind.Replaced => before + Other(here, draws) + after,
            SlipKind.Left => before + after,
            SlipKind.Added => before + Other(here, draws) + here + after,
            _ => after.Length == 0 ? value : before + after[0] + here + after[1..],
        };
    }

    private static SlipKind NextSlip(this Draws draws) =>
        draws.Below(20) switch { < 10 => SlipKind.Replaced, < 14 => SlipKind.Left, < 17 => SlipKind.Added, _ => SlipKind.Swapped };

    /// <summary>A character that somebody may write instead: of Chinese ones half of the time one that sounds or looks the same.</summary>
    private static char Other(char character, Draws draws)
    {
        if (character is < '\u4e00' or > '\u9fff') return draws.Of(char.IsAsciiDigit(character) ? Digits : Letters);
        var tables = NameTables.Instance;
        if (draws.Chance(0.35) && tables.Homophones.TryGetValue(character, out var homophones)) return draws.Of(homophones);
        if (draws.Chance(0.25) && tables.NearGlyphs.TryGetValue(character, out var glyphs)) return draws.Of(glyphs);
        return draws.Pick(tables.Characters).Character;
    }

    private enum SlipKind
    {
        Replaced,
        Left,
        Added,
        Swapped,
    }
}

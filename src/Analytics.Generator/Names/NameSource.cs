using Analytics.Generator.Randomness;

namespace Analytics.Generator.Names;

/// <summary>Draws names: surnames by frequency, given names by sex and generation, and the other nationalities of Liaoning in small shares.</summary>
internal sealed class NameSource
{
    // Shares of the roster, cumulative: Manchu, Korean, Mongol, Hui, Uyghur; the rest is written in the Han manner by frequency.
    private const double Manchu = 0.030;
    private const double Korean = 0.042;
    private const double Mongol = 0.052;
    private const double Hui = 0.060;
    private const double Uyghur = 0.064;
    private readonly NameTables _tables = NameTables.Instance;
    private readonly WeightedIndex _surnames;
    private readonly WeightedIndex[] _given;

    private NameSource()
    {
        _surnames = new WeightedIndex([.. _tables.Surnames.Select(s => s.Weight)]);
        _given =
        [
            new WeightedIndex([.. _tables.Characters.Select(c => c.Men * c.Older)]),
            new WeightedIndex([.. _tables.Characters.Select(c => c.Men * c.Younger)]),
            new WeightedIndex([.. _tables.Characters.Select(c => c.Women * c.Older)]),
            new WeightedIndex([.. _tables.Characters.Select(c => c.Women * c.Younger)]),
        ];
    }

    public static NameSource Instance { get; } = new();

    public PersonName Draw(ref RandomStream random, bool male, int birthYear)
    {
        var style = random.NextDouble();
        if (style < Manchu) return Han(ref random, Pick(ref random, "manchu-surname", '-'), male, birthYear);
        if (style < Korean)
        {
            var surname = Pick(ref random, "korean-surname", '-');
            var given = Pick(ref random, "korean", male ? 'm' : 'f');
            return new PersonName(NameStyle.Han, surname.Text, given.Text, surname.Pinyin, [given.Pinyin]);
        }

        if (style < Mongol) return MongolName(ref random, male);
        if (style < Hui) return Han(ref random, Pick(ref random, "hui-surname", '-'), male, birthYear);
        if (style < Uyghur)
        {
            var given = Pick(ref random, "uyghur-given", male ? 'm' : 'f');
            var family = Pick(ref random, "uyghur-family", '-');
            return new PersonName(NameStyle.Dotted, family.Text, given.Text, family.Pinyin, [given.Pinyin]);
        }

        var drawn = _tables.Surnames[_surnames.Draw(ref random)];
        return Han(ref random, new SpelledName(drawn.Text, drawn.Pinyin), male, birthYear);
    }

    public PersonName DrawForeign(ref RandomStream random, bool male)
    {
        var given = Pick(ref random, "foreign-given", male ? 'm' : 'f');
        var family = Pick(ref random, "foreign-family", '-');
        return new PersonName(NameStyle.Foreign, family.Text, given.Text, family.Text, [given.Text]);
    }

    /// <summary>A twin's name: the same surname, one character of the given name in common.</summary>
    public PersonName DrawTwin(ref RandomStream random, PersonName elder, bool male, int birthYear)
    {
        if (elder.Style != NameStyle.Han) return Draw(ref random, male, birthYear);
        var first = elder.Given[0];
        GivenCharacter other;
        do other = Character(ref random, male, birthYear); while (elder.Given.Contains(other.Character, StringComparison.Ordinal));
        var shared = _tables.Pinyin.GetValueOrDefault(first, elder.GivenPinyin[0]);
        return elder with { Given = string.Concat(first.ToString(), other.Character.ToString()), GivenPinyin = [shared, other.Pinyin] };
    }

    private PersonName MongolName(ref RandomStream random, bool male)
    {
        var given = Pick(ref random, "mongol", male ? 'm' : 'f');
        if (!random.Chance(0.15)) return new PersonName(NameStyle.Undivided, "", given.Text, "", [given.Pinyin]);
        var clan = Pick(ref random, "mongol-clan", '-');
        return new PersonName(NameStyle.Dotted, given.Text, clan.Text, given.Pinyin, [clan.Pinyin]);
    }

    private PersonName Han(ref RandomStream random, SpelledName surname, bool male, int birthYear)
    {
        var first = Character(ref random, male, birthYear);

        // One-character given names were the fashion of people born in the seventies and eighties.
        var single = random.Chance(birthYear is >= 1970 and < 1992 ? 0.34 : 0.12);
        if (single) return new PersonName(NameStyle.Han, surname.Text, first.Character.ToString(), surname.Pinyin, [first.Pinyin]);
        var second = Character(ref random, male, birthYear);
        return new PersonName(NameStyle.Han, surname.Text, $"{first.Character}{second.Character}", surname.Pinyin, [first.Pinyin, second.Pinyin]);
    }

    private GivenCharacter Character(ref RandomStream random, bool male, int birthYear) =>
        _tables.Characters[_given[(male ? 0 : 2) + (birthYear < 1975 ? 0 : 1)].Draw(ref random)];

    private SpelledName Pick(ref RandomStream random, string style, char sex) => random.Pick(_tables.Foreign[(style, sex)]);
}

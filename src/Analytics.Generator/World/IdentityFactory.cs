using System.Globalization;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Names;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>
/// Gives every person number an identity of its own. No two people have the same resident number: a permutation gives each person another triple of
/// division, slot of four sequence numbers, and class of birth dates (day number modulo 640). Half of all people may copy from a fixed partner (homonym or
/// twin), the other half never copy: so a copy needs no chain of lookups.
/// </summary>
internal sealed class IdentityFactory(Province province, CareerPlanner careers)
{
    private const int Divisions = 125;
    private const int Slots = 240;
    private const int BirthClasses = 640;
    private const int BirthSteps = 22;
    private const int FirstDivision = 1000;
    private const int FirstDivisionOfHomonyms = 5000;
    private static readonly DateOnly Oldest = new(1960, 1, 1);
    private readonly ulong _seed = province.Options.Seed;
    private readonly DifficultySettings _settings = province.Settings;
    private readonly IndexPermutation _numbers = new(province.Options.Seed, StreamPurpose.Division, GeneratorOptions.MaximumPeople);
    private readonly IndexPermutation _partners = new(province.Options.Seed, StreamPurpose.PairPartner, Math.Max(2, province.Options.People & ~1));

    /// <summary>What makes a person's number unlike all others.</summary>
    private readonly record struct NumberSpace(int BirthClass, int Division, int Slot);

    public Identity Create(int person)
    {
        var own = Original(person);
        if (own.Passport is not null || Partner(person) is not { } partner) return own;
        var random = new RandomStream(_seed, StreamPurpose.PairPartner, person);
        var draw = random.NextDouble();
        if (draw >= _settings.Homonyms + _settings.Twins) return own;
        var elder = Original(partner);
        if (elder.Passport is not null) return own;
        if (draw < _settings.Homonyms) return new Identity(elder.Name, elder.IsMale, elder.Birth, HomonymNumber(elder, SpaceOf(partner)), null);
        var male = random.Chance(0.6) ? elder.IsMale : !elder.IsMale;
        var name = NameSource.Instance.DrawTwin(ref random, elder.Name, male, elder.Birth.Year);
        return new Identity(name, male, elder.Birth, Number(SpaceOf(partner), elder.Birth, male, twin: true), null);
    }

    /// <summary>The identity as drawn, before anything is copied from a partner.</summary>
    private Identity Original(int person)
    {
        var random = new RandomStream(_seed, StreamPurpose.Identity, person);
        var male = random.Chance(0.58);
        var space = SpaceOf(person);
        var birth = Oldest.AddDays(space.BirthClass + (BirthClasses * random.Below(BirthSteps)));
        var single = careers.KindOf(person, province.HomeOf(person)) == CareerKind.Single;
        if (single && random.Chance(_settings.Foreigners))
        {
            var passport = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Below(26))}{random.Below(100_000_000):D8}");
            return new Identity(NameSource.Instance.DrawForeign(ref random, male), male, birth, null, passport);
        }

        // A name is drawn until the planned miswriting can be written for it, so that shares are kept to.
        var variant = WritingPlan.For(_seed, person, single, _settings).Name;
        var name = NameSource.Instance.Draw(ref random, male, birth.Year);
        for (var attempt = 0; attempt < 100 && !NameWriter.CanWrite(name, variant); attempt++) name = NameSource.Instance.Draw(ref random, male, birth.Year);
        return new Identity(name, male, birth, Number(space, birth, male, twin: false), null);
    }

    /// <summary>The one person whom this one may copy; null for those who never copy.</summary>
    private int? Partner(int person)
    {
        if (person >= _partners.Size) return null;
        var place = _partners.Forward(person);
        return (place & 1) == 0 ? null : (int)_partners.Backward(place ^ 1);
    }

    private NumberSpace SpaceOf(int person)
    {
        var (rest, birthClass) = Math.DivRem((int)_numbers.Forward(person), BirthClasses);
        var (slot, division) = Math.DivRem(rest, Divisions);
        return new NumberSpace(birthClass, division, slot);
    }

    /// <summary>Four numbers a slot: man, woman, and one more of each for a twin.</summary>
    private static string Number(NumberSpace space, DateOnly birth, bool male, bool twin) =>
        ResidentNumber.Compose(FirstDivision + (space.Division * 29), birth, (4 * space.Slot) + (male ? 1 : 2) + (twin ? 2 : 0));

    /// <summary>A number on the elder's birth date that looks unlike the elder's: divisions kept for homonyms, slots turned by the division.</summary>
    private static string HomonymNumber(Identity elder, NumberSpace space)
    {
        var slot = ((space.Slot * 7) + (space.Division * 13) + 101) % Slots;
        return ResidentNumber.Compose(FirstDivisionOfHomonyms + (space.Division * 37), elder.Birth, (4 * slot) + (elder.IsMale ? 1 : 2));
    }
}

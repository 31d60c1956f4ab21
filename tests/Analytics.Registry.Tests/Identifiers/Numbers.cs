using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

/// <summary>Generators of fictitious numbers: the area prefix 29 belongs to no province.</summary>
internal static class Numbers
{
    public static Gen<DateOnly> BirthDate => Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Seventeen digits with an existing birth date.</summary>
    public static Gen<string> ResidentBody =>
        from area in Gen.Choose(290_000, 299_999)
        from birth in BirthDate
        from sequence in Gen.Choose(0, 999)
        select string.Create(CultureInfo.InvariantCulture, $"{area}{birth:yyyyMMdd}{sequence:000}");

    public static Gen<string> ResidentId => ResidentBody.Select(b => b + SlowCheckCharacters.Resident(b));

    /// <summary>Fifteen digits with an existing birth date of the 1900s.</summary>
    public static Gen<string> FifteenDigits =>
        from area in Gen.Choose(290_000, 299_999)
        from day in Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(1999, 12, 31).DayNumber)
        from sequence in Gen.Choose(0, 995)
        select string.Create(CultureInfo.InvariantCulture, $"{area}{DateOnly.FromDayNumber(day):yyMMdd}{sequence:000}");

    public static Gen<string> Mobile => Gen.Choose(0, 999_999_999).Select(n => "1" + (3 + (n % 7)) + n.ToString("D9", CultureInfo.InvariantCulture));

    public static Gen<string> Of(string alphabet, int length) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf(length).Select(c => new string(c));

    public static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Prop.ForAll(gen.ToArbitrary(), property).QuickCheckThrowOnFailure();
}

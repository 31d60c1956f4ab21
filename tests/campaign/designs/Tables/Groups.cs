using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>Tables of entities in groups: what the members share, and what is each one's own.</summary>
internal static class Groups
{
    /// <summary>Members of a group at most.</summary>
    private const int Largest = 8;

    public static IReadOnlyList<TableKind> All { get; } =
    [
        Of(
            "households with full address",
            [("surname", ValueKind.Surname), ("street", ValueKind.Street), ("town", ValueKind.Town), ("postcode", ValueKind.Postcode)],
            [("given_name", ValueKind.Given), ("date_of_birth", ValueKind.BirthDate), ("sex", ValueKind.Sex)]),
        Of(
            "households with one telephone",
            [("surname", ValueKind.Surname), ("street", ValueKind.Street), ("town", ValueKind.Town), ("phone", ValueKind.Telephone)],
            [("given_name", ValueKind.Given), ("date_of_birth", ValueKind.BirthDate), ("email", ValueKind.Email)]),
        Of(
            "people under one roof, full names",
            [("street", ValueKind.Street), ("postcode", ValueKind.Postcode)],
            [("name", ValueKind.FullName), ("dob", ValueKind.BirthDate)]),
        Of(
            "households with year of birth",
            [("surname", ValueKind.Surname), ("street", ValueKind.Street), ("town", ValueKind.Town)],
            [("given_name", ValueKind.Given), ("sex", ValueKind.Sex), ("born", ValueKind.BirthYear)]),
        Of(
            "kin in one town",
            [("surname", ValueKind.Surname), ("town", ValueKind.Town)],
            [("given_name", ValueKind.Given), ("sex", ValueKind.Sex), ("born", ValueKind.BirthYear), ("occupation", ValueKind.Occupation)]),
        Of(
            "Chinese colleagues with mail and mobile",
            [("工作单位", ValueKind.Organisation)],
            [("姓名", ValueKind.ChineseName), ("职称", ValueKind.JobTitle), ("手机", ValueKind.Mobile), ("邮箱", ValueKind.ChineseMail)]),
        Of(
            "Chinese colleagues of one field",
            [("工作单位", ValueKind.Organisation), ("专业", ValueKind.Field)],
            [("姓名", ValueKind.ChineseName), ("性别", ValueKind.ChineseSex), ("出生年月", ValueKind.BirthMonth)]),
        Of(
            "branches of one name",
            [("company", ValueKind.Company)],
            [("street", ValueKind.Street), ("town", ValueKind.Town), ("postcode", ValueKind.Postcode), ("phone", ValueKind.Telephone)]),
        Of(
            "branches of one VAT number and site",
            [("company", ValueKind.Company), ("vat", ValueKind.VatNumber), ("web", ValueKind.Web)],
            [("street", ValueKind.Street), ("town", ValueKind.Town), ("phone", ValueKind.Telephone)]),
        Of(
            "variants of a product",
            [("brand", ValueKind.Brand)],
            [("title", ValueKind.Product), ("serial", ValueKind.Serial), ("price", ValueKind.Price)]),
        Of(
            "devices of one purchase",
            [("title", ValueKind.Product), ("brand", ValueKind.Brand), ("bought", ValueKind.EventDate), ("amount", ValueKind.Amount)],
            [("serial", ValueKind.Serial)]),
        Of(
            "papers of one group of authors",
            [("authors", ValueKind.Authors), ("venue", ValueKind.Venue)],
            [("title", ValueKind.Title), ("year", ValueKind.Year)]),
        Of(
            "songs of one album",
            [("artist", ValueKind.Artist), ("album", ValueKind.Title), ("year", ValueKind.Year)],
            [("title", ValueKind.Title), ("length", ValueKind.Length)]),
    ];

    /// <summary>The size of a group: each member has another one with the given probability.</summary>
    public static int Size(Draws draws, double another)
    {
        var size = 1;
        while (size < Largest && draws.Chance(another)) size++;
        return size;
    }

    /// <summary>A member's own value, given a first one's: variants of a product differ in a word.</summary>
    public static string Own(SampleColumn column, Draws draws, KnownValues known, string first)
    {
        if (column.Kind != ValueKind.Product) return ValueSource.Draw(column.Kind, draws, known);
        var words = first.Split(' ');
        words[draws.Between(1, words.Length - 1)] = draws.Chance(0.5) ? Vocabulary.General.Draw(draws) : draws.Digits(3);
        return string.Join(' ', words);
    }

    private static TableKind Of(string words, (string Name, ValueKind Kind)[] shared, (string Name, ValueKind Kind)[] own) =>
        new(words, [.. shared.Select(column => new SampleColumn(column.Name, column.Kind, IsShared: true)), .. own.Select(column => new SampleColumn(column.Name, column.Kind))]);
}

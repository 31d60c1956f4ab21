using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>Tables of entities that have nothing to do with each other.</summary>
internal static class Schemas
{
    public static IReadOnlyList<TableKind> All { get; } =
    [
        Of(
            "people with birth date and address",
            ("given_name", ValueKind.Given), ("surname", ValueKind.Surname), ("date_of_birth", ValueKind.BirthDate), ("sex", ValueKind.Sex),
            ("street", ValueKind.Street), ("town", ValueKind.Town), ("postcode", ValueKind.Postcode)),
        Of(
            "people with full name, birth date and town",
            ("name", ValueKind.FullName), ("dob", ValueKind.BirthDate), ("town", ValueKind.Town)),
        Of(
            "people with address and telephone",
            ("given_name", ValueKind.Given), ("surname", ValueKind.Surname), ("street", ValueKind.Street), ("town", ValueKind.Town),
            ("postcode", ValueKind.Postcode), ("phone", ValueKind.Telephone)),
        Of("contacts: name, mail, telephone", ("contact", ValueKind.CommaName), ("email", ValueKind.Email), ("phone", ValueKind.Telephone)),
        Of(
            "people with year of birth and town",
            ("given_name", ValueKind.Given), ("surname", ValueKind.Surname), ("born", ValueKind.BirthYear), ("town", ValueKind.Town)),
        Of(
            "customers with American dates",
            ("first", ValueKind.Given), ("last", ValueKind.Surname), ("birthday", ValueKind.AmericanDate), ("email", ValueKind.Email),
            ("city", ValueKind.Town), ("occupation", ValueKind.Occupation)),
        Of(
            "Chinese staff: unit, birth month, sex",
            ("姓名", ValueKind.ChineseName), ("工作单位", ValueKind.Organisation), ("出生年月", ValueKind.BirthMonth), ("性别", ValueKind.ChineseSex)),
        Of(
            "Chinese staff: unit, title, mobile",
            ("姓名", ValueKind.ChineseName), ("工作单位", ValueKind.Organisation), ("职称", ValueKind.JobTitle), ("手机", ValueKind.Mobile)),
        Of(
            "Chinese staff: field, mail, mobile",
            ("姓名", ValueKind.ChineseName), ("性别", ValueKind.ChineseSex), ("专业", ValueKind.Field), ("邮箱", ValueKind.ChineseMail),
            ("手机", ValueKind.Mobile)),
        Of(
            "firms with address and VAT number",
            ("company", ValueKind.Company), ("street", ValueKind.Street), ("town", ValueKind.Town), ("postcode", ValueKind.Postcode),
            ("vat", ValueKind.VatNumber)),
        Of(
            "firms with telephone and site",
            ("company", ValueKind.Company), ("town", ValueKind.Town), ("phone", ValueKind.Telephone), ("web", ValueKind.Web)),
        Of("products", ("title", ValueKind.Product), ("brand", ValueKind.Brand), ("price", ValueKind.Price)),
        Of(
            "products with serial numbers",
            ("title", ValueKind.Product), ("brand", ValueKind.Brand), ("serial", ValueKind.Serial), ("price", ValueKind.Price)),
        Of("papers", ("title", ValueKind.Title), ("authors", ValueKind.Authors), ("venue", ValueKind.Venue), ("year", ValueKind.Year)),
        Of("songs", ("artist", ValueKind.Artist), ("title", ValueKind.Title), ("length", ValueKind.Length), ("year", ValueKind.Year)),
        Of(
            "places on the map",
            ("name", ValueKind.Company), ("lat", ValueKind.Latitude), ("lon", ValueKind.Longitude), ("type", ValueKind.PlaceType)),
        Of(
            "invoices",
            ("customer", ValueKind.Company), ("amount", ValueKind.Amount), ("date", ValueKind.EventDate), ("number", ValueKind.Serial)),
    ];

    private static TableKind Of(string words, params ReadOnlySpan<(string Name, ValueKind Kind)> columns)
    {
        var kinds = new List<SampleColumn>();
        foreach (var (name, kind) in columns) kinds.Add(new SampleColumn(name, kind));
        return new TableKind(words, kinds);
    }
}

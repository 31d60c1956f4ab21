using Analytics.Generator.Names;

namespace Analytics.Generator.World;

/// <summary>Who somebody is: name, sex, birth date, and either a resident number or, for foreigners, a passport.</summary>
internal sealed record Identity(PersonName Name, bool IsMale, DateOnly Birth, string? ResidentNumber, string? Passport);

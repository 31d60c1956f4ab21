using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class ForeignPermanentResidentIdTests
{
    [Fact]
    public void Parse_BothForms_TellNationalityAndBirth()
    {
        ForeignPermanentResidentId.Parse("911398199012310021", null, out ForeignPermanentResidentId current);
        ForeignPermanentResidentId.Parse("KAZ110090123105", null, out ForeignPermanentResidentId old);
        Assert.Equal(("KAZ", new DateOnly(1990, 12, 31), false), (current.Nationality, current.BirthDate, current.IsOldForm));
        Assert.Equal(("KAZ", new DateOnly(1990, 12, 31), true), (old.Nationality, old.BirthDate, old.IsOldForm));
    }
}

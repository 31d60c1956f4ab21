using Analytics.Linkage.Expressions;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Expressions;

public sealed class IdentityNumberTests
{
    [Fact]
    public void Valid_OfPublishedVectors_AgreesWithTheirCheckCharacters()
    {
        var checkedLines = 0;
        foreach (var line in File.ReadAllLines(RepositoryRoot.File("tests/data/oracles/cn_id_vectors.csv")).Skip(1).Select(line => line.Split(',')))
        {
            // The kinds whose check character is that of resident numbers. A vector is at fault for its check character, or for something else alone.
            if (line is ["citizen18" or "hkmo_residence" or "tw_residence", var number, var valid, var reason, _])
            {
                checkedLines++;
                if (valid == "1" || reason.Contains("check digit correct", StringComparison.Ordinal))
                {
                    Assert.Equal(number, IdentityNumber.Valid(number));
                }
                else if (reason == "check digit")
                {
                    Assert.Equal("", IdentityNumber.Valid(number));
                }
            }
        }

        Assert.True(checkedLines >= 15);
        Assert.Equal("19781027", IdentityNumber.Birth("330105781027002"));
        Assert.Equal("19781027", IdentityNumber.Birth("330105197810270025"));
    }
}

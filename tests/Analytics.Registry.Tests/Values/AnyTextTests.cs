using Analytics.Registry.Identifiers;
using Analytics.Registry.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

/// <summary>Whatever a cell holds, no parser throws: a run must not die of one cell.</summary>
public class AnyTextTests
{
    private const string Alphabet =
        "0123456789,. +-−'‘\"()（）[]eExXHMZLCN万亿千百十两零〇点元角分整￥%‰年月日号度上午至今男女博士硕在读副教授级高、/\\|*＊?:T是否☑□百分之负約\u200B\u3000\uFEFF\uD842\uDFB7";

    public static TheoryData<string> Shapes() => ["", " ", "'", "( )", "()", "(('", "￥", "-￥", "百分之", "%", "年", "E+", ".", "0.", "1e", "=", "\"\"", "点", "负", "+86", "@"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Parsers_BareMarks_DoNotThrow(string cell) => Assert.True(AllAnswer(cell));

    [Fact]
    public void Parsers_AnyText_DoNotThrow()
    {
        Gen<string> texts =
            from length in Gen.Choose(0, 24)
            from characters in Gen.Elements(Alphabet.ToCharArray()).ArrayOf(length)
            select new string(characters);
        Prop.ForAll(texts.ToArbitrary(), AllAnswer).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Parsers_CellOfTwoMegabytes_AnswerWithAnError()
    {
        string cell = new('9', 2_000_000);
        Assert.True(AllAnswer(cell));
        Assert.True(NumberText.Parse(cell).IsError && DateText.Parse(cell).IsError && MoneyText.Parse(cell).IsError);
    }

    private static bool AllAnswer(string cell)
    {
        DateOnly day = new(2026, 3, 31);
        foreach (string declared in new[] { "", "身份证", "护照", "台胞证", "港澳台居民居住证", "外国人永久居留身份证", "其他", cell })
        {
            if (!Enum.IsDefined(IdentityDocument.Read(declared, cell, day).Status))
                return false;
        }
        ParsedState[] states =
        [
            NumberText.Parse(cell).State, NumberText.ParseInteger(cell).State, MoneyText.Parse(cell, MoneyUnit.YiYuan).State,
            PercentText.Parse(cell, PercentUnit.Percent).State, DateText.Parse(cell, new DateOptions(LatestYear: 2026)).State, YearText.Parse(cell).State,
            BooleanText.Parse(cell).State, SexCode.Parse(cell).State, EducationText.Parse(cell).State, DegreeText.Parse(cell).State, TitleText.Parse(cell).State,
        ];
        IdentifierCheck[] checks =
        [
            Identifier.Validate<UnifiedCreditCode>(cell, day), Identifier.Validate<OrganisationCode>(cell, day), Identifier.Validate<PatentNumber>(cell, day),
            Identifier.Validate<PublicationNumber>(cell, day), Identifier.Validate<DivisionCode>(cell, day), Identifier.Validate<Passport>(cell, day),
            Identifier.Validate<TravelPermit>(cell, day), Identifier.Validate<ResidencePermit>(cell, day), Identifier.Validate<ForeignPermanentResidentId>(cell, day),
        ];
        string[] masks = [Masking.Name(cell), Masking.Telephone(cell), Masking.Email(cell), Masking.FreeText(cell), CellText.Clean(cell)];
        return states.All(Enum.IsDefined) && checks.All(c => c.WellFormed || c == IdentifierCheck.Malformed) && masks.All(m => m.Length <= cell.Length + 3);
    }
}

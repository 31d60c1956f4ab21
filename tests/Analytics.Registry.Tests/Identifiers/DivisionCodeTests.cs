using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class DivisionCodeTests
{
    [Fact]
    public void Parse_OfEachStatus_SaysWhatTheTableSays()
    {
        DateOnly day = new(2024, 1, 1);
        Assert.Equal(IdentifierWarnings.None, DivisionCode.Parse("210204", day, out DivisionCode current).Warnings);
        Assert.Equal(IdentifierWarnings.AreaAbolished, DivisionCode.Parse("110103", day, out DivisionCode abolished).Warnings);
        Assert.Equal(IdentifierWarnings.AreaUnknown, DivisionCode.Parse("290101", day, out DivisionCode unknown).Warnings);
        Assert.Equal("辽宁省大连市沙河口区", current.FullName);
        Assert.Equal((true, null, false), (current.ValidAt(day), abolished.ValidAt(day), unknown.ValidAt(day)));
        Assert.Null(current.ValidAt(new DateOnly(1949, 10, 1)));
    }
}

using System.Text;
using Analytics.Pipeline.Linking.Workers;
using FsCheck.Fluent;

namespace Analytics.Pipeline.Tests.Linking.Workers;

public sealed class RecordTextTests
{
    [Fact]
    public void Take_OfWhatWasAppended_IsTheSameAndOneLine() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("a", "", "|", "%", "%7C", "\t", "\r\n", "\0", "张", "😀", "\\t", "%%", "\u007F", "\u2028").ArrayOf().Select(string.Concat)).Where(fields => fields.Length > 0).ToArbitrary(),
        fields =>
        {
            var record = new StringBuilder();
            for (var i = 0; i < fields.Length; i++)
            {
                RecordText.Append(record, fields[i], isFirst: i == 0);
            }

            Assert.False(record.ToString().AsSpan().ContainsAny("\t\r\n\0"));
            Assert.Equal(fields, Fields(record.ToString()));
        }));

    [Theory]
    [InlineData("%", "%")]
    [InlineData("%7", "%7")]
    [InlineData("%zz", "%zz")]
    [InlineData("a%7C%25b", "a|%b")]
    public void Take_PercentThatIsNoEscape_StaysAsItIs(string record, string field) => Assert.Equal([field], Fields(record));

    private static List<string> Fields(string record)
    {
        var rest = record.AsSpan();
        var (fields, scratch) = (new List<string>(), new StringBuilder());
        for (var isLast = false; !isLast;)
        {
            fields.Add(RecordText.Take(ref rest, scratch, out isLast).ToString());
        }

        return fields;
    }
}

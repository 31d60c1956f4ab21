using Analytics.Pipeline.Reports.Csv;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Pipeline.Tests.Reports.Csv;

public sealed class CsvWriterTests
{
    [Fact]
    public void Cell_AnyText_IsReadBackByAnotherReader()
    {
        // Drawn from the characters that matter to the format.
        var texts = Gen.Elements('a', '张', ',', '"', '\n', '\r', ' ', '=', '\'', ';').ListOf().Select(list => new string([.. list])).ArrayOf(3);
        Prop.ForAll(texts.ToArbitrary(), cells =>
        {
            using var folder = new TempFolder();
            var path = folder.File("x.csv");
            using (var csv = new CsvWriter(path))
            {
                csv.Cell("a");
                csv.Cell("b");
                csv.Cell("c");
                csv.EndRow();
                foreach (var cell in cells)
                {
                    csv.Cell(cell);
                }

                csv.EndRow();
            }

            Assert.Equal(cells, ReadBack(path));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Cell_TypedValues_HaveOneForm()
    {
        using var folder = new TempFolder();
        var path = folder.File("x.csv");
        using (var csv = new CsvWriter(path))
        {
            csv.Cell((object?)null);
            csv.Cell(true);
            csv.Cell(new DateOnly(2026, 3, 31));
            csv.Cell(0.9996);
            csv.Cell(1234567L);
            csv.Cell(12.50m);
            csv.EndRow();
        }

        Assert.Equal(",true,2026-03-31,0.9996,1234567,12.50\n", File.ReadAllText(path));
    }

    // A reader written from RFC 4180's grammar, for the one record after the header.
    private static List<string> ReadBack(string path)
    {
        var text = File.ReadAllText(path);
        var at = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var cells = new List<string>();
        while (true)
        {
            var cell = new System.Text.StringBuilder();
            if (text[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (text[at] != '"')
                    {
                        cell.Append(text[at]);
                    }
                    else if (text[at + 1] == '"')
                    {
                        cell.Append('"');
                        at++;
                    }
                    else
                    {
                        at++;
                        break;
                    }
                }
            }
            else
            {
                while (text[at] is not (',' or '\n'))
                {
                    cell.Append(text[at++]);
                }
            }

            cells.Add(cell.ToString());
            if (text[at++] == '\n')
            {
                Assert.Equal(text.Length, at);
                return cells;
            }
        }
    }
}

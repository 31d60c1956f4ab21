using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Multivariate;
using Analytics.Anomalies.Randomness;

namespace Analytics.Benchmarks.EndToEnd.Anomalies;

/// <summary>Invented figures of many centers over some years: indicators that hang together by size, a thousandth of them far too large.</summary>
internal sealed class FigurePanel
{
    private const ulong Seed = 20260126;

    private FigurePanel(IReadOnlyList<FeatureTable> years, FigureBook book) => (Years, Book) = (years, book);

    /// <summary>The logarithms of indicators, a table a year.</summary>
    public IReadOnlyList<FeatureTable> Years { get; }

    /// <summary>The same as reports, as far as reports have figures.</summary>
    public FigureBook Book { get; }

    /// <summary>Invents them.</summary>
    public static FigurePanel Of(int centers, int indicators, int years)
    {
        var tables = Enumerable.Range(0, years).Select(year => Table(centers, indicators, (ulong)year)).ToList();
        var reports = new List<Report>(centers * years);
        for (var center = 0; center < centers; center++)
        {
            var who = new Center($"C{center:D6}", $"C{center:D6}", (center % 5) switch { 0 => "tic", 1 => "key_lab", 2 => "erc", _ => "other" }, null, null, null);
            for (var year = 0; year < years; year++)
            {
                var figures = Indicator.All.Select(indicator => (decimal?)Math.Round(Math.Exp(tables[year].Column(indicator.Place % indicators)[center]) * (indicator.IsMoney ? 100_000 : 1))).ToArray();
                reports.Add(new Report(who, 2022 + year, (center * years) + year, figures, null, null, new Dictionary<string, string>()));
            }
        }

        return new FigurePanel(tables, new FigureBook(reports, []));
    }

    /// <summary>Logarithms of figures: a size of each center, a growth, and noise of each figure.</summary>
    public static FeatureTable Table(int rows, int columns, ulong stream)
    {
        var values = new double[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var size = Normal(new CounterRandom(Seed, (ulong)row));
            var random = new CounterRandom(Seed + 1 + stream, (ulong)row);
            for (var column = 0; column < columns; column++)
            {
                var noise = (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * (0.6 + (column % 4 * 0.1));
                values[(column * rows) + row] = 3 + (size * 0.7) + noise + (random.Below(1000) == 0 ? 2 : 0);
            }
        }

        return new FeatureTable(rows, columns, values);
    }

    // Near enough for sizes: the sum of twelve uniform numbers.
    private static double Normal(CounterRandom random)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += random.NextDouble();
        return sum;
    }
}

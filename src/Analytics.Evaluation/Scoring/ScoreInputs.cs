using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>What a run's scores of one regulation were made of, as the run keeps it: the framework's text, the centers and their figures.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Year">The report year.</param>
/// <param name="Figures">The figures of all centers of the regime.</param>
internal sealed record ScoreInputs(IndicatorFramework Framework, int Year, FrameworkFigures Figures)
{
    private const string FrameworkQuery = "SELECT text, year FROM result.framework WHERE regulation = ?";
    private const string Units = "SELECT center_id, peer_group FROM result.score_unit WHERE regulation = ? ORDER BY unit_no";
    private const string Values = "SELECT years_back, source_no, unit_no, value FROM result.score_input WHERE regulation = ?";

    /// <summary>Writes <c>result.framework</c>, <c>result.score_unit</c> and <c>result.score_input</c>.</summary>
    public void Write(DuckDbConnection database)
    {
        using (var appender = database.CreateAppender("result", "framework"))
        {
            foreach (var text in new[] { Framework.Id, Framework.Regime, Framework.Clause, Framework.Title.Chinese, Framework.Title.English }) appender.Append(text);
            appender.Append(Framework.IsIllustrative);
            appender.Append(Year);
            appender.Append(Framework.Text);
            appender.EndRow();
            appender.Complete();
        }

        using (var appender = database.CreateAppender("result", "score_unit"))
        {
            for (var unit = 0; unit < Figures.Groups.Count; unit++)
            {
                appender.Append(Framework.Id);
                appender.Append(unit);
                appender.Append(Figures.Raw.Units[unit]);
                appender.Append(Figures.Groups[unit]);
                appender.EndRow();
            }

            appender.Complete();
        }

        using var values = database.CreateAppender("result", "score_input");
        foreach (var (back, table) in Figures.Earlier.Prepend(Figures.Raw).Index()) Append(values, table, back);
        values.Complete();
    }

    /// <summary>Reads them; null when the run has no scores of the regulation.</summary>
    public static ScoreInputs? Read(DuckDbConnection database, string regulation)
    {
        if (ReadFramework(database, regulation) is not var (framework, year)) return null;
        var (centers, groups) = ReadUnits(database, regulation);
        var columns = RunFigures.ColumnsOf(framework);
        var tables = new List<double[]>();
        using var scan = database.Scan(Values, regulation);
        while (scan.Next())
        {
            ReadOnlySpan<int> backs = scan.Values<int>(0), sources = scan.Values<int>(1), units = scan.Values<int>(2);
            var values = scan.Values<double>(3);
            for (var row = 0; row < scan.RowCount; row++)
            {
                while (tables.Count <= backs[row]) tables.Add(NewTable(columns.Count * centers.Count));
                tables[backs[row]][sources[row] * centers.Count + units[row]] = values[row];
            }
        }

        while (tables.Count <= CenterScoring.EarlierYears) tables.Add(NewTable(columns.Count * centers.Count));
        UnitTable Table(double[] values) => new(centers, columns, values);
        return new ScoreInputs(framework, year, new FrameworkFigures(Table(tables[0]), [.. tables.Skip(1).Select(Table)], groups));
    }

    private void Append(TableAppender appender, UnitTable table, int back)
    {
        for (var source = 0; source < table.Columns.Count; source++)
        {
            for (var unit = 0; unit < table.Units.Count; unit++)
            {
                if (double.IsNaN(table[unit, source])) continue;
                appender.Append(Framework.Id);
                appender.Append(back);
                appender.Append(source);
                appender.Append(table.Columns[source]);
                appender.Append(unit);
                appender.Append(table[unit, source]);
                appender.EndRow();
            }
        }
    }

    private static double[] NewTable(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static (IndicatorFramework Framework, int Year)? ReadFramework(DuckDbConnection database, string regulation)
    {
        using var scan = database.Scan(FrameworkQuery, regulation);
        if (!scan.Next()) return null;
        return (FrameworkReader.Read(regulation + ".yaml", new StringReader(scan.Text(0, 0)!), measures: null), scan.Values<int>(1)[0]);
    }

    private static (List<string> Centers, List<string> Groups) ReadUnits(DuckDbConnection database, string regulation)
    {
        var (centers, groups) = (new List<string>(), new List<string>());
        using var scan = database.Scan(Units, regulation);
        while (scan.Next())
        {
            for (var row = 0; row < scan.RowCount; row++)
            {
                centers.Add(scan.Text(0, row)!);
                groups.Add(scan.Text(1, row)!);
            }
        }

        return (centers, groups);
    }
}

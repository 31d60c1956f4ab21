using Analytics.Generator.Ledgers;
using Analytics.Generator.Office;
using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.BigTables;

/// <summary>Writes a province of any size as a few large Parquet tables, platform by platform; the truth of rows is written on the way.</summary>
internal sealed class ParquetProvince(GeneratedWorld world, string input, string truth, IProgress<GeneratorProgress>? progress)
{
    private readonly List<PlantedFlag> _flags = [];

    public (long People, long Equipment, IReadOnlyList<PlantedFlag> Flags) Write(CancellationToken cancellation)
    {
        using var personnel = new ParquetTable<RosterRow>(Path.Combine(input, "personnel.parquet"), PersonnelTable.English, onDisk: true);
        using var equipment = new ParquetTable<DeclaredInstrument>(Path.Combine(input, "equipment.parquet"), OtherTables.Equipment, onDisk: true);
        using var reports = new ParquetTable<FiledReport>(Path.Combine(input, "annual_reports.parquet"), OtherTables.Reports, onDisk: true);
        using var platforms = new ParquetTable<Platform>(Path.Combine(input, "platforms.parquet"), OtherTables.Platforms, onDisk: false);
        using var ledgers = new LedgerTables(input);
        foreach (var host in world.Province.Hosts) ledgers.Append(host);
        using var peopleTruth = TruthFiles.Open(Path.Combine(truth, "people.csv"));
        using var equipmentTruth = TruthFiles.Open(Path.Combine(truth, "equipment.csv"));
        peopleTruth.WriteLine(TruthFiles.RowHeader);
        equipmentTruth.WriteLine(TruthFiles.RowHeader);
        var done = 0;
        foreach (var platform in world.Province.Platforms)
        {
            cancellation.ThrowIfCancellationRequested();
            var members = world.Rosters.Members(platform);
            platforms.Append(platform);
            AppendPeople(platform, members, personnel, peopleTruth);
            var ledger = world.Ledgers.Create(platform, members);
            ledgers.Append(platform, ledger);
            AppendLedger(platform, ledger, equipment, equipmentTruth, reports);
            if (++done % 500 == 0) progress?.Report(new GeneratorProgress("platforms", done, world.Province.Platforms.Count));
        }

        personnel.Complete();
        equipment.Complete();
        reports.Complete();
        platforms.Complete();
        ledgers.Complete();
        return (personnel.RowCount, equipment.RowCount, _flags);
    }

    private void AppendPeople(Platform platform, List<(Person Person, Service Service)> members, ParquetTable<RosterRow> table, TextWriter truthWriter)
    {
        foreach (var year in platform.RosterYears(world.Province.Options.ReportYear))
        {
            foreach (var (person, service) in members)
            {
                if (!service.Post.Covers(year)) continue;
                table.Append(new RosterRow(0, person, service, year));
                TruthFiles.WriteRow(truthWriter, new TruthRow("personnel.parquet", "", table.RowCount, person.EntityId));
            }
        }
    }

    private void AppendLedger(
        Platform platform, PlatformLedger ledger, ParquetTable<DeclaredInstrument> equipment, TextWriter equipmentTruth, ParquetTable<FiledReport> reports)
    {
        foreach (var declared in DeclaredInstrument.Of(platform, ledger.Equipment, world.Province.Options.ReportYear))
        {
            equipment.Append(declared);
            TruthFiles.WriteRow(equipmentTruth, new TruthRow("equipment.parquet", "", equipment.RowCount, declared.Instrument.EntityId));
        }

        foreach (var report in ledger.Reports) reports.Append(new FiledReport(platform, report));
        _flags.AddRange(ledger.Inflations.Select(i => new PlantedFlag(platform.Id, i.Year, i.Indicator, i.Factor)));
    }
}

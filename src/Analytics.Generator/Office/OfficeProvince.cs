using System.Text;
using Analytics.Generator.BigTables;
using Analytics.Generator.Packaging;
using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>
/// Writes the province as its offices send it: the province's registers, a folder a city, in it a workbook or CSV files a platform. One city exports its
/// people and equipment as Parquet, another sends its workbooks in a ZIP.
/// </summary>
internal sealed class OfficeProvince
{
    private const int LargestArchive = 5;
    private readonly GeneratedWorld _world;
    private readonly string _input;
    private readonly List<TruthRow> _people = [];
    private readonly List<TruthRow> _equipment = [];
    private readonly List<PlantedFlag> _flags = [];
    private readonly City? _exporting;
    private readonly City? _archiving;

    public OfficeProvince(GeneratedWorld world, string input)
    {
        (_world, _input) = (world, input);
        var bySize = City.All
            .Where(c => c.Province == City.Liaoning && c.Code is not ("SY" or "DL"))
            .Select(c => (City: c, Count: world.Province.Platforms.Count(p => p.City == c)))
            .Where(c => c.Count > 0)
            .OrderByDescending(c => c.Count)
            .Select(c => c.City)
            .ToList();
        _exporting = bySize.FirstOrDefault();
        _archiving = bySize.Skip(1).FirstOrDefault();
    }

    public IReadOnlyList<TruthRow> People => _people;

    public IReadOnlyList<TruthRow> Equipment => _equipment;

    public IReadOnlyList<PlantedFlag> Flags => _flags;

    public void Write(IProgress<GeneratorProgress>? progress, CancellationToken cancellation)
    {
        Save(Registers.PlatformFile, Registers.Platforms(_world.Province));
        Save(Registers.HostFile, CsvText.Write(Registers.Hosts(_world.Province), new UTF8Encoding(true), "\r\n"));
        var approved = _world.Rosters.Notable.Select(_world.People.Create).Where(p => p.Kind == CareerKind.ApprovedDouble).ToList();
        if (approved.Count > 0) Save(Registers.ExceptionFile, Registers.Exceptions(_world.Province, approved));
        if (_exporting is not null) Export(_exporting);
        var archived = new List<Delivery>();
        var done = 0;
        foreach (var platform in _world.Province.Platforms)
        {
            cancellation.ThrowIfCancellationRequested();
            WritePlatform(platform, archived);
            if (++done % 50 == 0) progress?.Report(new GeneratorProgress("platforms", done, _world.Province.Platforms.Count));
        }

        if (archived.Count > 0) Archive(archived);
    }

    private void WritePlatform(Platform platform, List<Delivery> archived)
    {
        var options = _world.Province.Options;
        var layout = Layout.For(options.Seed, platform);
        var members = _world.Rosters.Members(platform);
        var ledger = _world.Ledgers.Create(platform, members);
        _flags.AddRange(ledger.Inflations.Select(i => new PlantedFlag(platform.Id, i.Year, i.Indicator, i.Factor)));
        var office = new PlatformOffice(platform, layout, options.ReportYear, options.FiledOn);
        var intoArchive = platform.City == _archiving && layout.IsWorkbook && archived.Count < LargestArchive;
        var folder = intoArchive ? "" : platform.City.Name + "/";
        foreach (var delivery in office.Files(folder, members, ledger, withLists: platform.City != _exporting))
        {
            if (intoArchive) archived.Add(delivery);
            else Accept(delivery);
        }
    }

    private void Accept(Delivery delivery)
    {
        Save(delivery.Path, delivery.Content);
        _people.AddRange(delivery.People);
        _equipment.AddRange(delivery.Equipment);
    }

    private void Archive(List<Delivery> archived)
    {
        var path = $"{_archiving!.Name}/{_archiving.Name}报送材料.zip";
        var package = new ZipPackage();
        foreach (var delivery in archived)
        {
            package.Add(delivery.Path, delivery.Content);
            var inside = delivery.Inside(path);
            _people.AddRange(inside.People);
            _equipment.AddRange(inside.Equipment);
        }

        Save(path, package.ToArray());
    }

    private void Export(City city)
    {
        var year = _world.Province.Options.ReportYear;
        var peoplePath = $"{city.Name}/{city.Name}平台人员数据{year}.parquet";
        var equipmentPath = $"{city.Name}/{city.Name}平台设备数据{year}.parquet";
        using var people = new ParquetTable<RosterRow>(FullPath(peoplePath), PersonnelTable.Chinese, onDisk: false);
        using var equipment = new ParquetTable<DeclaredInstrument>(FullPath(equipmentPath), OtherTables.EquipmentChinese, onDisk: false);
        foreach (var platform in _world.Province.Platforms.Where(p => p.City == city))
        {
            var members = _world.Rosters.Members(platform);
            foreach (var reported in platform.RosterYears(year))
            {
                foreach (var (person, service) in members.Where(m => m.Service.Post.Covers(reported)))
                {
                    people.Append(new RosterRow(0, person, service, reported));
                    _people.Add(new TruthRow(peoplePath, "", people.RowCount, person.EntityId));
                }
            }

            foreach (var declared in DeclaredInstrument.Of(platform, _world.Ledgers.Create(platform, members).Equipment, year))
            {
                equipment.Append(declared);
                _equipment.Add(new TruthRow(equipmentPath, "", equipment.RowCount, declared.Instrument.EntityId));
            }
        }

        people.Complete();
        equipment.Complete();
    }

    private void Save(string path, byte[] content) => File.WriteAllBytes(FullPath(path), content);

    private string FullPath(string path)
    {
        var full = Path.Combine(_input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}

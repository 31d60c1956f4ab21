using System.Globalization;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>
/// How a platform's office writes its list: habits of the office, which fall on every line (months for days, whole 万元, another notation of asset
/// numbers), and slips of single lines. They fall on honest lines as on others, so that they tell nothing.
/// </summary>
internal sealed class EquipmentWriting
{
    private readonly DifficultySettings _settings;
    private readonly ulong _seed;
    private readonly int _number;
    private readonly bool _months;
    private readonly bool _wholeWan;
    private readonly int _notation;

    public EquipmentWriting(Province province, Platform platform)
    {
        (_settings, _seed, _number) = (province.Settings, province.Options.Seed, platform.Number);
        var random = new RandomStream(_seed, StreamPurpose.EquipmentWriting, platform.Number);
        _months = random.Chance(_settings.EquipmentMonthsOnly);
        _wholeWan = random.Chance(_settings.EquipmentValuesRounded);
        _notation = random.Chance(_settings.AssetNotation) ? random.Between(1, 2) : 0;
    }

    /// <summary>The lines as the office writes them.</summary>
    public List<Instrument> Write(IReadOnlyList<Instrument> lines)
    {
        var written = new List<Instrument>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var random = new RandomStream(_seed, StreamPurpose.EquipmentWriting, ((long)(_number + 1) << 20) + i);
            written.Add(Slip(ref random, Habit(lines[i])));
        }

        return written;
    }

    private Instrument Habit(Instrument line) => line with
    {
        Acquired = _months ? new DateOnly(line.Acquired.Year, line.Acquired.Month, 1) : line.Acquired,
        UnitValueYuan = _wholeWan ? Math.Max(1m, Math.Round(line.UnitValueYuan / 10_000m, MidpointRounding.AwayFromZero)) * 10_000m : line.UnitValueYuan,
        AssetNumber = line.AssetNumber is not { } number ? null : _notation switch
        {
            1 => number[..4] + "-" + number[4..],
            2 => "ZC" + number,
            _ => number,
        },
    };

    private Instrument Slip(ref RandomStream random, Instrument line)
    {
        var asset = random.Chance(_settings.EquipmentNumberMissing) ? null : line.AssetNumber;
        var serial = random.Chance(_settings.EquipmentNumberMissing) ? null : line.SerialNumber;
        if (random.Chance(_settings.SerialMistyped) && serial is not null) serial = Mistyped(ref random, serial);
        var acquired = random.Chance(_settings.EquipmentDateShifted) ? Later(ref random, line) : line.Acquired;
        var owner = random.Chance(_settings.OwnerMissing) ? "" : random.Chance(_settings.OwnerReworded) ? random.Pick(line.Owner.OtherWordings) : line.Owner.Name;
        return line with { AssetNumber = asset, SerialNumber = serial, Acquired = acquired, OwnerText = owner };
    }

    /// <summary>The day of entry in the books for that of purchase, in the same year, before anything else happens to the instrument.</summary>
    private static DateOnly Later(ref RandomStream random, Instrument line)
    {
        var day = line.Acquired.AddDays(random.Between(5, 60));
        return day.Year == line.Acquired.Year && (line.Disposed is null || day < line.Disposed) ? day : line.Acquired;
    }

    private static string Mistyped(ref RandomStream random, string serial)
    {
        var place = random.Between(2, serial.Length - 1);
        var digit = (serial[place] - '0' + random.Between(1, 9)) % 10;
        return string.Create(CultureInfo.InvariantCulture, $"{serial[..place]}{digit}{serial[(place + 1)..]}");
    }
}

// Zero-configuration linkage on designs of tables that nobody chose.
//
//   dotnet run -c Release --project tests/campaign/designs -- independent|quirks|groups FIRST LAST PAGE.md
//   dotnet run -c Release --project tests/campaign/designs -- wrong independent|quirks|groups SEED COUNT
//   dotnet run -c Release --project tests/campaign/designs -- write independent|quirks|groups SEED FOLDER
//   dotnet run -c Release --project tests/campaign/designs -- check
//
// The first draws a design a seed (kind of table, numbers, errors, what is missing, duplicates), makes its records, links them as the command line
// does and writes the scores to PAGE.md. wrong prints pairs that were found wrongly or missed, write writes the files of a seed, check tests the
// campaign itself.
using System.Globalization;
using Analytics.Campaign.Designs;
using Analytics.Campaign.Designs.Tables;
using Analytics.Campaign.Designs.Trials;

return args switch
{
    ["check"] => Check.Run(),
    ["wrong", var name, var seed, var count] when Known(name, out var family) => WrongPairs.Print(family, Seed(seed), (int)Seed(count)),
    ["write", var name, var seed, var folder] when Known(name, out var family) => Write(family, Seed(seed), folder),
    [var name, var first, var last, var page] when Known(name, out var family) => SeedRange.Run(family, Seed(first), Seed(last), page),
    _ => Usage(),
};

static bool Known(string name, out Family family) => Enum.TryParse(name, ignoreCase: true, out family) && Enum.IsDefined(family);

static ulong Seed(string text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static int Write(Family family, ulong seed, string folder)
{
    Directory.CreateDirectory(folder);
    var sample = Sample.Of(family, seed);
    Trial.Write(sample, folder);
    Console.WriteLine(sample.Design);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("independent|quirks|groups FIRST LAST PAGE.md  |  wrong FAMILY SEED COUNT  |  write FAMILY SEED FOLDER  |  check");
    return 2;
}

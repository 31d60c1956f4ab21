// Flags against the truth.
//
//   dotnet run -c Release --project tests/campaign/flags -- compare REPORTS TRUTH
//   dotnet run -c Release --project tests/campaign/flags -- provinces FIRST LAST PLATFORMS PEOPLE office|parquet easy|default|hard all|none PAGE.md
//
// compare prints the scores and every error. provinces makes one province a seed, with inflated figures (all) or with nothing planted (none), runs
// it, and writes the scores, the false flags among the first and the missed figures to PAGE.md.
using Analytics.Campaign.Flags;

return args switch
{
    ["compare", var reports, var truth] => Scores.Print(reports, truth),
    ["provinces", var first, var last, var platforms, var people, var format, var difficulty, var planted, var page] =>
        Provinces.Run(first, last, new ProvinceKind(platforms, people, format, difficulty, planted), page),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("compare REPORTS TRUTH  |  provinces FIRST LAST PLATFORMS PEOPLE office|parquet easy|default|hard all|none PAGE.md");
    return 2;
}

// Findings against the truth.
//
//   dotnet run -c Release --project tests/campaign/findings -- compare REPORTS TRUTH [KIND ...]
//   dotnet run -c Release --project tests/campaign/findings -- provinces FIRST LAST PLATFORMS PEOPLE easy|default|hard PAGE.md [KIND ...]
//
// compare prints the scores by kind and clause and every error. provinces makes one province a seed, runs it, adds the scores up and
// writes them to PAGE.md, with every error; it fails when a finding of somebody of whom the truth knows nothing claims certainty.
using Analytics.Campaign.Findings;

return args switch
{
    ["compare", var reports, var truth, .. var kinds] => Compare.Run(reports, truth, kinds),
    ["provinces", var first, var last, var platforms, var people, var difficulty, var page, .. var kinds] => Provinces.Run(first, last, platforms, people, difficulty, page, kinds),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("compare REPORTS TRUTH [KIND ...]  |  provinces FIRST LAST PLATFORMS PEOPLE easy|default|hard PAGE.md [KIND ...]");
    return 2;
}

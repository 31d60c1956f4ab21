using Analytics.TestKit;

namespace Analytics.Cli.Tests.Packages;

/// <summary>The program for Linux runs where there is neither an SDK nor Node: it is given an environment with nothing on the path.</summary>
public sealed class PackageTests(BuiltPackages packages) : IClassFixture<BuiltPackages>
{
    [SkippableFact]
    public void Program_WithNothingOnThePath_DoesTheMainJobAndExports()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the program is built for Linux");
        using var work = new TempFolder();
        var bare = new Dictionary<string, string> { ["PATH"] = "/nonexistent", ["HOME"] = work.Path, ["LANG"] = "C.UTF-8" };
        var program = Path.Combine(packages.Folder, "linux-x64", "analytics");
        Assert.Equal(["analytics"], Directory.EnumerateFiles(Path.GetDirectoryName(program)!).Select(Path.GetFileName));

        var workspace = Path.Combine(work.Path, "workspace");
        var (code, output) = BuiltPackages.Run(program, ["run", RepositoryRoot.File("data-samples/province"), "--workspace", workspace], work.Path, bare);
        Assert.True(code == 0, output);
        using var table = new StreamReader(Path.Combine(workspace, "reports", "findings.csv"));
        Assert.Equal(36, table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith("F-", StringComparison.Ordinal)));

        (code, output) = BuiltPackages.Run(program, ["export", "--workspace", workspace, "--out", Path.Combine(work.Path, "pages")], work.Path, bare);
        Assert.True(code == 0, output);
        Assert.True(File.Exists(Path.Combine(work.Path, "pages", "assets", "echarts.js")));

        (code, output) = BuiltPackages.Run(program, ["rules", "list"], work.Path, bare);
        Assert.True(code == 0, output);
        Assert.Contains("liaoning-2026", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_RestoredFromAFolder_RunTheExamplesOfTheirReadmes()
    {
        using var work = new TempFolder();
        File.WriteAllText(work.File("app.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Analytics.Linkage" Version="*" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(work.File("Kernels.cs"), $$"""
            {{Usings("Analytics.Kernels")}}
            static class Kernels
            {
                public static void Run()
                {
            {{Body("Analytics.Kernels")}}
                }
            }
            """);
        File.WriteAllText(work.File("Program.cs"), $$"""
            using Analytics.Linkage;
            using Analytics.Linkage.Tables;
            Kernels.Run();

            // Two rows a person: with a dictionary of names this small only the dates tell people apart.
            var records = Enumerable.Range(0, 400).Select(i => ($"{"张李王刘陈杨赵黄"[i / 2 * 7 % 8]}{"伟芳娜敏静强磊洋"[i / 16 % 8]}", $"{1950 + (i / 2 * 13 % 50)}-{1 + (i / 2 % 12):00}-11", "大连"));
            {{Body("Analytics.Linkage")}}
            """);
        var (code, output) = BuiltPackages.Run("dotnet", ["run", "-c", "Release", "--project", work.File("app.csproj"), "-p:RestoreAdditionalProjectSources=" + Path.Combine(packages.Folder, "nuget"), "-p:RestorePackagesPath=" + Path.Combine(work.Path, "packages")], work.Path);
        Assert.True(code == 0, output);
        foreach (var line in Example("Analytics.Kernels").Split('\n').Where(line => line.StartsWith("Console", StringComparison.Ordinal)))
        {
            Assert.Contains(line.Split("//")[^1].Trim(), output, StringComparison.Ordinal);
        }

        Assert.Contains("bits", output, StringComparison.Ordinal);
    }

    private static string Example(string project)
    {
        var readme = File.ReadAllText(RepositoryRoot.File($"src/{project}/README.md"));
        var start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + 10;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Usings(string project) => string.Join('\n', Example(project).Split('\n').Where(IsUsing));

    private static string Body(string project) => string.Join('\n', Example(project).Split('\n').Where(line => !IsUsing(line)));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);
}

using System.Text;

namespace Analytics.Notebooks;

/// <summary>Turns a notebook's cells into one file-based C# program.</summary>
internal static class NotebookProgram
{
    /// <summary>The program's text.</summary>
    /// <param name="name">The notebook's name, which compilers and stack traces then say.</param>
    /// <param name="sources">The cells' code. Lines <c>#:project PATH</c>, relative to the repository, and <c>using X;</c> are moved to the top.</param>
    /// <param name="root">The repository's top.</param>
    /// <param name="library">The project of <see cref="Notebook"/>.</param>
    public static string Of(string name, IReadOnlyList<string> sources, string root, string library)
    {
        var projects = new SortedSet<string>(StringComparer.Ordinal) { library };
        var usings = new SortedSet<string>(StringComparer.Ordinal) { "using static Analytics.Notebooks.Notebook;" };
        var body = new StringBuilder();
        for (var i = 0; i < sources.Count; i++)
        {
            body.Append("Begin(").Append(i).Append(");\n#line 1 \"").Append(name).Append("#cell").Append(i + 1).Append("\"\n");
            foreach (var line in sources[i].Split('\n'))
            {
                if (line.StartsWith("#:project ", StringComparison.Ordinal))
                {
                    projects.Add(Path.GetFullPath(Path.Combine(root, line[10..].Trim())));
                    body.Append('\n');
                }
                else if (line.StartsWith("using ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(';') && !line.Contains('=', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal))
                {
                    usings.Add(line.Trim());
                    body.Append('\n');
                }
                else
                {
                    body.Append(line).Append('\n');
                }
            }

            body.Append("#line default\n");
        }

        return $"""
            {string.Join('\n', projects.Select(project => "#:project " + project))}
            #:property PublishAot=false
            #:property Nullable=enable
            {string.Join('\n', usings)}
            {body}
            End();
            """;
    }
}

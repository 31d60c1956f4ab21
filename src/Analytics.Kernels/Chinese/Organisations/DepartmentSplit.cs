namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>Where the name of an institution ends and that of its department begins.</summary>
internal static class DepartmentSplit
{
    // The institutes of an academy of sciences are legal persons of their own, so 科学院 is no parent here.
    private static readonly string[] Heads = ["大学", "学院", "研究院", "研究所", "设计院", "医院", "公司", "集团"];

    private static readonly string[] Tails =
        ["学院", "学部", "研究所", "研究院", "研究室", "实验室", "教研室", "办公室", "中心", "课题组", "事业部", "车间", "图书馆", "书院", "校区", "设计院", "系", "部", "科", "处", "室", "所"];

    // Affiliated hospitals and schools are legal persons of their own; 大学生 is no university.
    private static readonly string[] NoDepartments = ["附属", "附设", "附中", "附小", "生", "城", "科技园"];

    /// <summary>The length of the parent's name; 0 where the name has no department.</summary>
    internal static int ParentLength(string name)
    {
        for (var end = 2; end + 2 <= name.Length; end++)
        {
            var parent = name.AsSpan(0, end);
            var rest = name.AsSpan(end);
            if (EndsWithAny(parent, Heads) && !parent.EndsWith("科学院", StringComparison.Ordinal) && !StartsWithAny(rest, NoDepartments) && EndsWithAny(rest, Tails))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>Whether what stands behind a company's legal form is a part of the company.</summary>
    internal static bool IsDepartment(ReadOnlySpan<char> rest) => rest.Length >= 2 && !StartsWithAny(rest, NoDepartments) && EndsWithAny(rest, Tails);

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

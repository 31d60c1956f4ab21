using System.Runtime.CompilerServices;
using System.Text;

namespace Analytics.Generator.Tests;

/// <summary>ExcelDataReader asks for the Windows code pages as soon as it is touched.</summary>
internal static class CodePages
{
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}

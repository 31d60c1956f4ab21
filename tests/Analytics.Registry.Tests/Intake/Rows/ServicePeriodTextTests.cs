using System.Globalization;
using Analytics.Registry.Intake.Rows;

namespace Analytics.Registry.Tests.Intake.Rows;

/// <summary>Two dates in one cell.</summary>
public sealed class ServicePeriodTextTests
{
    [Theory]
    [InlineData("2023.01-2025.12", "2023-01-01", "2025-12-31")]
    [InlineData("2023-01-01-2025-12-31", "2023-01-01", "2025-12-31")]
    [InlineData("2023-01-01~2025-12-31", "2023-01-01", "2025-12-31")]
    [InlineData("2023/1/1～2024/2/29", "2023-01-01", "2024-02-29")]
    [InlineData("2023年1月至2024年2月", "2023-01-01", "2024-02-29")]
    [InlineData("2023年1月1日—2024年2月1日", "2023-01-01", "2024-02-01")]
    [InlineData("2023年1月至今", "2023-01-01", null)]
    [InlineData("2023.01-至今", "2023-01-01", null)]
    [InlineData("2023.01至现在", "2023-01-01", null)]
    [InlineData("2023-01-01至", "2023-01-01", null)]
    [InlineData("2023-2025", "2023-01-01", "2025-12-31")]
    [InlineData(" 2023.01 - 2025.12 ", "2023-01-01", "2025-12-31")]
    public void TryParse_Period_GivesBothEnds(string text, string start, string? end)
    {
        Assert.True(ServicePeriodText.TryParse(text, out var first, out var last));
        Assert.Equal((start, end), (Day(first), Day(last)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("长期")]
    [InlineData("三年")]
    [InlineData("2023-01-01")]
    [InlineData("至2025年")]
    [InlineData("2023年1月至明天")]
    public void TryParse_NoPeriod_IsRefused(string text) => Assert.False(ServicePeriodText.TryParse(text, out _, out _));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

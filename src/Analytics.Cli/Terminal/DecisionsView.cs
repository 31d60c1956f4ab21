using System.Globalization;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>Lines of the log of decisions in the terminal; nothing when there are none.</summary>
internal static class DecisionsView
{
    public static void Print(IReadOnlyList<DecisionEntry> entries, ReportWords w)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var table = NarrowConsole.Table(
            "#", w.Say("事项", "about"), w.Say("编号", "id"), w.Say("决定", "verdict"), w.Say("何人", "who"), w.Say("日期", "day"), w.Say("说明", "note"));
        table.Columns[2].NoWrap();
        foreach (var entry in entries)
        {
            var keep = entry.KeepAt is { } platform ? $"{w.Say("保留在", "keep at")} {platform}" : null;
            var note = string.Join(w.Say("；", "; "), ((string?[])[entry.Unit, entry.Note is { } text ? Analytics.Registry.Identifiers.Masking.FreeText(text) : null, keep, entry.Place]).OfType<string>());
            table.AddRow(
                entry.Number.ToString(CultureInfo.InvariantCulture), Markup.Escape(w.Of(entry.Subject)), Markup.Escape(entry.Id), Markup.Escape(w.Of(entry.Verdict)),
                Markup.Escape(entry.Who), entry.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Markup.Escape(note));
        }

        NarrowConsole.Get().Write(table);
    }
}

using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;

namespace Analytics.Registry.Intake;

/// <summary>What a first look at a sheet found; it decides in which order sheets are loaded.</summary>
internal sealed class SheetPlan
{
    private static readonly string[] Guides = ["填表说明", "填报说明", "填写说明", "使用说明", "说明页", "下拉选项", "数据字典", "代码表"];

    public required FileRecord File { get; init; }

    /// <summary>Position in the file.</summary>
    public required int Index { get; init; }

    public required string? Sheet { get; init; }

    /// <summary>What looks like the topmost table, or null when nothing does.</summary>
    public required TableLayout? Found { get; init; }

    /// <summary>The topmost table, or null when there is none: what explains the columns of the others only looks like one.</summary>
    public TableLayout? Layout => IsExplanation ? null : Found;

    /// <summary>Whether it explains how to fill in the other sheets of the file, which do have a table.</summary>
    public bool IsExplanation => IsGuide && FileHasTable;

    /// <summary>What its cover and title lines state.</summary>
    public required CoverText Cover { get; init; }

    /// <summary>Whether it is lines of text rather than rows of cells: a cover, an explanation.</summary>
    public required bool IsProse { get; init; }

    /// <summary>What mapping.yaml says of it.</summary>
    public required MappingRule Rule { get; init; }

    /// <summary>What the sheet states, else what all sheets of the file that state something agree on.</summary>
    public CoverText StatedCover => Cover.Or(FileCover);

    /// <summary>What the sheets of the file agree on; set when all of them were looked at.</summary>
    public CoverText FileCover { get; set; } = CoverText.None;

    /// <summary>Whether its name says that it explains how to fill in the others: 填表说明, 下拉选项.</summary>
    public bool IsGuide => Sheet is { } name && Array.Exists(Guides, name.Contains);

    /// <summary>Whether the file has a table, guides aside: then its sheets of text belong to it, else nobody knows what they are.</summary>
    public bool FileHasTable { get; set; }

    /// <summary>Registers are loaded first: rows of other tables are attached to the platforms they name.</summary>
    public bool IsRegister => Layout?.Match.Table?.Name is "platform" or "center" or "center_regime";
}

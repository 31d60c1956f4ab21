namespace Analytics.Registry.Reading;

/// <summary>What kind of file an input is, judged by its content first and its extension second.</summary>
public enum InputFormat
{
    /// <summary>Not recognised, or recognised but not readable here; <see cref="InputFile.Problem"/> says which.</summary>
    Unknown,

    /// <summary>Known not to be a table (documents, images, lock files of an office program ...); <see cref="InputFile.Notice"/> says what it is.</summary>
    Ignored,

    /// <summary>A <c>mapping.yaml</c>: not data, but what the user says about the data.</summary>
    Mapping,

    /// <summary>Delimited text: CSV, TSV and their relatives.</summary>
    Csv,

    /// <summary>Office Open XML workbook (<c>.xlsx</c>, <c>.xlsm</c>).</summary>
    Xlsx,

    /// <summary>Binary workbook of Excel 2 to 2003 (<c>.xls</c>, BIFF).</summary>
    Xls,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>JSON objects, one a line or in one array.</summary>
    JsonLines,

    /// <summary>A ZIP archive; its members are entries of their own, named <c>outer.zip!inner.xlsx</c>.</summary>
    Zip,
}

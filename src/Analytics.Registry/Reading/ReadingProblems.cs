namespace Analytics.Registry.Reading;

/// <summary>Every problem that reading can have with a whole file, each with its code and its two messages in one place.</summary>
internal static class ReadingProblems
{
    public static ReadingProblem FileUnreadable(string reason) =>
        Error("FILE_UNREADABLE",
            $"无法读取该文件（权限不足、已被移走或磁盘故障）：{reason}",
            $"The file cannot be read (rights, moved away, or a failing disk): {reason}");

    public static ReadingProblem FolderUnreadable(string reason) =>
        Error("FOLDER_UNREADABLE", $"无法列出该文件夹，其中的文件未读取：{reason}", $"The folder cannot be listed; nothing in it was read: {reason}");

    public static ReadingProblem LinkDangling { get; } =
        Error("LINK_DANGLING", "该链接指向的文件不存在。", "The link points to a file that does not exist.");

    public static ReadingProblem LinkLoop { get; } =
        Error("LINK_LOOP", "该文件夹链接指向已读过的文件夹，未再次进入。", "The link leads to a folder that is read already; it was not entered again.");

    public static ReadingProblem FileChanged { get; } =
        Error("FILE_CHANGED", "文件在读取过程中被修改，内容不可用；请在无人编辑时重新运行。", "The file was changed while it was read; run again when nobody edits it.");

    public static ReadingProblem EmptyFile { get; } =
        Error("EMPTY_FILE", "文件为空（0 字节），或不是普通文件（管道、设备），未打开。", "The file is empty (0 bytes), or a pipe or a device; it was not opened.");

    public static ReadingProblem NotATable { get; } =
        Error("NOT_A_TABLE", "文件内容无法识别：既不是表格文件，也不是文本。", "The content is not recognised: neither a table format nor text.");

    public static ReadingProblem Unsupported(string what, string adviceZh, string adviceEn) =>
        Error("UNSUPPORTED_FORMAT", $"不支持该格式（{what}）；{adviceZh}。", $"This format is not read ({what}); {adviceEn}.");

    public static ReadingProblem Ignored(string zh, string en) =>
        new("IGNORED", ReadingSeverity.Info, $"不是数据表，已忽略：{zh}。", $"Not a table of data, ignored: {en}.");

    public static ReadingProblem ExtensionMismatch(string extension, InputFormat format) =>
        new("EXTENSION_MISMATCH", ReadingSeverity.Info,
            $"扩展名为 {extension}，内容实为 {format}，按内容读取。",
            $"The extension is {extension} but the content is {format}; it is read as that.");

    public static ReadingProblem FileEncrypted { get; } =
        Error("FILE_ENCRYPTED", "文件有打开密码，无法读取；请去除密码后重新提交。", "The file needs a password to open; remove it and deliver again.");

    public static ReadingProblem FileDamaged(string reason) =>
        Error("FILE_DAMAGED", $"文件已损坏或不完整：{reason}", $"The file is damaged or incomplete: {reason}");

    public static ReadingProblem TooManyFiles(int limit) =>
        Error("TOO_MANY_FILES", $"文件数超过上限 {limit}，其余文件未读取。", $"More than {limit} files; the rest was not read.");

    public static ReadingProblem TooManyRows(int limit) =>
        Error("TOO_MANY_ROWS", $"工作表行数超过上限 {limit}。", $"The sheet has more than {limit} rows.");

    public static ReadingProblem SheetTooWide(int columns, int limit) =>
        Error("TOO_MANY_COLUMNS", $"工作表有 {columns} 列，超过上限 {limit}。", $"The sheet has {columns} columns, more than {limit}.");

    public static ReadingProblem ArchiveTooDeep(int limit) =>
        Error("ARCHIVE_TOO_DEEP", $"压缩包嵌套超过 {limit} 层，未展开。", $"Archives inside archives deeper than {limit}; it was not opened.");

    public static ReadingProblem ArchiveTooManyMembers(int count, int limit) =>
        Error("ARCHIVE_TOO_MANY_MEMBERS",
            $"压缩包含 {count} 个成员，超过上限 {limit}，未展开。",
            $"The archive has {count} members, more than {limit}; it was not opened.");

    public static ReadingProblem ArchiveBomb(string what) =>
        Error("ARCHIVE_BOMB", $"解压后体积异常（{what}），已停止解压。", $"It inflates beyond all measure ({what}); inflating was stopped.");

    public static ReadingProblem ArchiveDamaged(string reason) =>
        Error("ARCHIVE_DAMAGED", $"压缩数据已损坏或不完整：{reason}", $"The compressed data is damaged or incomplete: {reason}");

    public static ReadingProblem ArchiveEncrypted { get; } =
        Error("ARCHIVE_ENCRYPTED", "压缩包成员有密码，无法读取。", "The archive's member is encrypted and cannot be read.");

    public static ReadingProblem ArchiveUnsafeName { get; } =
        Error("ARCHIVE_UNSAFE_NAME",
            "压缩包成员的名称指向压缩包之外（绝对路径或 ..），未读取。",
            "The member's name leads out of the archive (an absolute path or ..); it was not read.");

    private static ReadingProblem Error(string code, string zh, string en) => new(code, ReadingSeverity.Error, zh, en);
}

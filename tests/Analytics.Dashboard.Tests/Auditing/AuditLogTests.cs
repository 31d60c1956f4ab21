using System.Text;
using Analytics.Dashboard.Auditing;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Auditing;

/// <summary>The log shows every change of it.</summary>
public sealed class AuditLogTests
{
    [Fact]
    public void Append_Rows_AreWholeAndInOrder()
    {
        using var folder = new TempFolder();
        Fill(folder.Path, 5);
        var check = AuditLog.Verify(folder.Path);
        Assert.Equal((5, null), (check.Rows, check.Broken));
        Assert.Contains("\"detail\":\"第 3 条\\n\\u0022", File.ReadAllLines(AuditLog.File(folder.Path))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OneByteChanged_NamesTheRow()
    {
        using var folder = new TempFolder();
        Fill(folder.Path, 4);
        var file = AuditLog.File(folder.Path);
        var bytes = File.ReadAllBytes(file);
        var row = 1L;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i % 7 == 0 && bytes[i] != (byte)'\n')
            {
                var changed = (byte[])bytes.Clone();
                changed[i] ^= 1;
                File.WriteAllBytes(file, changed);
                Assert.Equal(row, AuditLog.Verify(folder.Path).Broken);
            }

            row += bytes[i] == (byte)'\n' ? 1 : 0;
        }
    }

    [Fact]
    public void Verify_RowTakenOutOrMoved_NamesTheRow()
    {
        using var folder = new TempFolder();
        Fill(folder.Path, 4);
        var file = AuditLog.File(folder.Path);
        var lines = File.ReadAllLines(file);
        Write(lines[0], lines[2], lines[3]);
        Assert.Equal(2, AuditLog.Verify(folder.Path).Broken);
        Write(lines[0], lines[2], lines[1], lines[3]);
        Assert.Equal(2, AuditLog.Verify(folder.Path).Broken);
        Write(lines[1]);
        Assert.Equal(1, AuditLog.Verify(folder.Path).Broken);
        void Write(params string[] rows) => File.WriteAllText(file, string.Join('\n', rows) + "\n");
    }

    [Fact]
    public void Append_AfterAHalfWrittenRow_GoesOnFromTheLastWholeOne()
    {
        using var folder = new TempFolder();
        Fill(folder.Path, 2);
        var file = AuditLog.File(folder.Path);
        var half = File.ReadAllLines(file)[1][..40];
        File.AppendAllText(file, half, new UTF8Encoding(false));
        Fill(folder.Path, 1);
        Assert.Equal((3, null), (AuditLog.Verify(folder.Path).Rows, AuditLog.Verify(folder.Path).Broken));
    }

    [Fact]
    public void Append_FromManyThreads_KeepsTheChain()
    {
        using var folder = new TempFolder();
        var logs = Enumerable.Range(0, 3).Select(_ => new AuditLog(folder.Path, TimeProvider.System)).ToArray();
        Parallel.For(0, 60, i => logs[i % 3].Append("w", "decide", "F-" + i));
        Assert.Equal((60, null), (AuditLog.Verify(folder.Path).Rows, AuditLog.Verify(folder.Path).Broken));
    }

    [Fact]
    public void Verify_WhileOthersWrite_WaitsForTheirRows()
    {
        using var folder = new TempFolder();
        Fill(folder.Path, 1);
        var log = new AuditLog(folder.Path, TimeProvider.System);
        Parallel.Invoke(
            () => { for (var i = 0; i < 200; i++) log.Append("w", "decide", "F-" + i); },
            () => { for (var i = 0; i < 200; i++) Assert.Null(AuditLog.Verify(folder.Path).Broken); },
            () => { for (var i = 0; i < 200; i++) Assert.Null(AuditLog.Verify(folder.Path).Broken); });
        Assert.Equal((201, null), (AuditLog.Verify(folder.Path).Rows, AuditLog.Verify(folder.Path).Broken));
    }

    private static void Fill(string workspace, int rows)
    {
        var log = new AuditLog(workspace, TimeProvider.System);
        for (var i = 1; i <= rows; i++)
        {
            log.Append("王", "decide", "F-0001", $"第 {i} 条\n\"<script>");
        }
    }
}

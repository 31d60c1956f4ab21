namespace Analytics.Dashboard.Auditing;

/// <summary>The actions of the audit log in words.</summary>
internal static class AuditWords
{
    private static readonly (string Action, string Zh, string En)[] Words =
    [
        ("sign-in", "登录", "Signed in"),
        ("sign-in-failed", "登录失败", "Sign-in failed"),
        ("sign-out", "退出", "Signed out"),
        ("password", "修改口令", "Changed the password"),
        ("password-failed", "修改口令未成功", "Password not changed"),
        ("account-create", "新建账户", "Account created"),
        ("account-assign", "调整账户权限", "Account's rights changed"),
        ("account-disable", "停用或启用账户", "Account closed or opened"),
        ("account-reset", "重置口令", "Password reset"),
        ("decide", "作出处理意见", "Decided"),
        ("reply", "答复核查问题", "Reply to a question"),
        ("unmask", "调阅未脱敏信息", "Unmasked"),
        ("upload", "上传文件", "Uploaded"),
        ("upload-refused", "上传被退回", "Upload refused"),
        ("download", "下载", "Downloaded"),
        ("denied", "越权操作被拒", "Denied"),
    ];

    /// <summary>An expression of SQL over the column <c>action</c>; an action without words is shown as it is.</summary>
    public static string Sql(bool chinese) => $"CASE action {string.Join(' ', Words.Select(word => $"WHEN '{word.Action}' THEN '{(chinese ? word.Zh : word.En).Replace("'", "''", StringComparison.Ordinal)}'"))} ELSE action END";
}

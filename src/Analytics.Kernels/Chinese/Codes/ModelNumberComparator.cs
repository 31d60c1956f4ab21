namespace Analytics.Kernels.Chinese.Codes;

/// <summary>The level on which two model numbers fall, strongest first as <see cref="ModelNumberLevel"/> lists them. Symmetric.</summary>
public static class ModelNumberComparator
{
    private const int LeastDigits = 3;

    /// <summary>Compares two model numbers as written; for many pairs prepare them once a value.</summary>
    /// <param name="left">A model number; may be null.</param>
    /// <param name="right">A model number; may be null.</param>
    public static ModelNumberLevel Compare(string? left, string? right) => Compare(ModelNumber.Of(left), ModelNumber.Of(right));

    /// <summary>Compares two prepared model numbers. Allocates nothing.</summary>
    public static ModelNumberLevel Compare(ModelNumber left, ModelNumber right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return ModelNumberLevel.Missing;
        }

        if (left.Text == right.Text)
        {
            return ModelNumberLevel.Equal;
        }

        if (left.Tokens == right.Tokens)
        {
            return ModelNumberLevel.SameTokens;
        }

        return left.Numbers == right.Numbers && left.Digits >= LeastDigits ? ModelNumberLevel.SameNumbers : ModelNumberLevel.Else;
    }
}

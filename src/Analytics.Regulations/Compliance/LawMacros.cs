namespace Analytics.Regulations.Compliance;

/// <summary>Words of the law as SQL functions, for packs to use.</summary>
internal static class LawMacros
{
    /// <summary>Their definitions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // Whether a period holds a day, both ends included; an open end is open.
        "CREATE OR REPLACE MACRO holds_day(first, last, day) AS (first IS NULL OR first <= day) AND (last IS NULL OR last >= day)",

        // Whether a list that counts from one year until another (that year no more) counts on a day.
        "CREATE OR REPLACE MACRO holds_year(since, until, day) AS (since IS NULL OR since <= year(day)) AND (until IS NULL OR until > year(day))",

        // Full years by the calendar: the corresponding day, the last of the month where there is none (民法典 202).
        "CREATE OR REPLACE MACRO add_years(day, n) AS CAST(day + to_years(CAST(n AS INTEGER)) AS DATE)",
        "CREATE OR REPLACE MACRO add_months(day, n) AS CAST(day + to_months(CAST(n AS INTEGER)) AS DATE)",

        // Fewer than n months from one day to another: exactly n months are not fewer.
        "CREATE OR REPLACE MACRO under_months(first, last, n) AS add_months(first, n) > last",

        // A decision that has effect on a day.
        "CREATE OR REPLACE MACRO in_force(decided, ended, day) AS decided <= day AND (ended IS NULL OR ended > day)",

        // Whether the calendar of working days holds every year from one day to another.
        "CREATE OR REPLACE MACRO calendar_known(first, last) AS (SELECT count(*) FROM (SELECT DISTINCT year(c.day) AS y FROM law.calendar c) WHERE y BETWEEN year(first) AND year(last)) = year(last) - year(first) + 1",

        // Working days from the day after one day through another (民法典 201); NULL where the calendar is not held.
        "CREATE OR REPLACE MACRO workdays(first, last) AS CASE WHEN calendar_known(first, last) THEN (SELECT c.worked FROM law.calendar c WHERE c.day = last) - (SELECT c.worked FROM law.calendar c WHERE c.day = first) END",

        // Whether a day is the n-th working day after another, or earlier: on the day before it fewer than n have gone by.
        "CREATE OR REPLACE MACRO within_workdays(first, last, n) AS workdays(first, CAST(last - 1 AS DATE)) < n",

        // The n-th working day after a day; NULL where the calendar is not held.
        "CREATE OR REPLACE MACRO add_workdays(first, n) AS (SELECT min(c.day) FROM law.calendar c WHERE c.worked = (SELECT b.worked FROM law.calendar b WHERE b.day = first) + n)",

        // Whether a row is of a regime: it says so, or says nothing and the center stands under no other.
        "CREATE OR REPLACE MACRO is_under(row_regime, regime, only_regime) AS row_regime = regime OR (row_regime IS NULL AND only_regime)",

        // A number as people write it, without trailing zeros.
        "CREATE OR REPLACE MACRO number_text(x) AS CASE WHEN x = floor(x) THEN CAST(CAST(x AS HUGEINT) AS VARCHAR) ELSE rtrim(CAST(x AS VARCHAR), '0') END",

        // What is known between two bounds, the upper one open where it is missing.
        "CREATE OR REPLACE MACRO range_text(low, high) AS CASE WHEN low IS NULL THEN NULL WHEN low = high THEN number_text(low) WHEN high IS NULL THEN '≥' || number_text(low) ELSE number_text(low) || '–' || number_text(high) END",
    ];
}

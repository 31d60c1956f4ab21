using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;

namespace Analytics.Linkage.Tests.Models.Yaml;

/// <summary>A model with one of everything, as it is written.</summary>
internal static class Small
{
    public const string Body = """
        version: 1
        threshold_weight: -0.25
        cluster_weight: -1.25
        prior: 0.001

        columns:
          - name: surname
            kind: text
          - name: birth
            kind: date
            date_order: month_day
          - name: "身份证号#1"
            kind: identifier

        blocking:
          - prefix(surname, 3) & year(birth)

        splitters:
          - surname

        cannot_link:
          - "not missing(valid_identity(\"身份证号#1\")) and not equal(valid_identity(\"身份证号#1\"))"

        oversized: # the hash of what a block's records share, and the value it is split by
          - rule: prefix(surname, 3) & year(birth)
            blocks:
              "0123456789abcdef": surname
              fedcba9876543210: left out

        comparisons:
          - name: surname
            levels:
              - label: equal
                when: equal(surname)
                m: 0.7
                u: 0.01
                term_frequency: surname
                term_frequency_weight: 0.5
              - label: similar
                when: jaro_winkler(surname) >= 0.9
                m: 0.2
                u: 0.04
            else:
              m: 0.1
              u: 0.95
          - name: birth
            missing: missing(year(birth))
            levels:
              - label: equal
                when: equal(birth)
                m: 0.98
                u: 0.0001
            else:
              m: 0.02
              u: 0.9999

        interactions: # rows: levels of the first, strongest first; columns: of the second
          - comparisons: [surname, birth]
            bits:
              - [5, 4]
              - [3, 2]
              - [1, 0]

        term_frequencies:
          - value: surname
            rare: 1E-05
            collision: 0.01
            common:
              王: 0.08
              李: 0.07

        word_frequencies:
          - column: surname
            rare: 0.001
            common:
              van: 0.25

        """;

    public static LinkageModel Model => ModelYaml.Read(Body, "small.yaml");
}

#!/usr/bin/env bash
# Makes variants.txt, the traditional-to-simplified folding of ScriptFolding, from Unihan (Debian: apt-get install unicode-data).
# One line a character: the character, then what it folds to. Left out: characters that Unihan also lists as their own simplified form
# (乾, 藉, …: folding them would make two different names equal), and those with no single target.
set -euo pipefail
cd "$(dirname "$0")"
{
  echo '# Traditional to simplified, one character a line, from Unihan kSimplifiedVariant (Unicode Character Database).'
  echo '# Copyright Unicode, Inc.; distributed under the Unicode License V3 (https://www.unicode.org/license.txt). Made by make-variants.sh.'
  bzcat /usr/share/unicode/Unihan_Variants.txt.bz2 | perl -CSD -ne '
    next unless /^U\+([0-9A-F]+)\tkSimplifiedVariant\t(.+)$/;
    my ($from, @to) = ($1, map { s/^U\+//r } split / /, $2);
    next if @to != 1 || $to[0] eq $from;
    print chr(hex $from), chr(hex $to[0]), "\n";' | LC_ALL=C sort -u
} > variants.txt

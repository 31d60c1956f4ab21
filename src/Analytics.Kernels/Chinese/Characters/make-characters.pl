#!/usr/bin/env perl
# Makes characters.bin, the table behind CharacterTable, from Unihan (Debian: apt-get install unicode-data perl).
#   make-characters.pl [OUTPUT]     default: characters.bin beside this script
# Unihan is part of the Unicode Character Database, Copyright Unicode, Inc., distributed under the Unicode License V3
# (https://www.unicode.org/license.txt).
#
# Characters: all that have kMandarin, a GB 2312 or Big5 place, a four-corner code, a Cangjie code or a simplified form. Little-endian layout:
#   "HAN1"
#   u32 bytes, then the syllables without tone, ASCII, one a line, sorted (ü is written v)
#   u32 n, then n code points ascending, each as LEB128 distance from the one before
#   n x u16 first reading: (1-based syllable << 3 | tone 1..5); 0 = no reading
#   n x u64 glyph: four-corner 17 bits (digits 1-4 x 11 + fifth digit, 10 = no fifth; 1FFFF = no code) << 46
#                  | Cangjie 25 bits (5 letters x 5 bits, A = 1, first letter highest, 0 = end) << 21
#                  | radical 8 bits << 13 | residual strokes 6 bits << 7 | total strokes 7 bits
#   u32 m, then m x (u16 character's index, u16 further reading), by index, commonest first, at most three a character
#   u32 k, then k x (u16 character's index, u24 the code point it folds to), by index
#
# Readings, in this order: kMandarin's first, kHanyuPinlu (by frequency), kTGHZ2013, and kXHC1983 only for characters that have none of
# the last two: older dictionaries list readings that no living name has. A neutral tone beside a full one is left out.
# Folding: kSimplifiedVariant where one target stands (of several the only one in GB 2312 level 1; never where a character is its own simplified
# form, nor to a form without a reading, which nobody writes: 卨); else kSemanticVariant or kZVariant where the character is not in the Table of General Standard Characters (kTGH), exactly one
# target is, and both share a Mandarin reading. So 喆 and 哲, both standard in names, stay two.
use strict;
use warnings;
use utf8;
use Unicode::Normalize qw(NFD);
use FindBin qw($Bin);

my $unihan = '/usr/share/unicode';
my %field;
for my $file (qw(Readings DictionaryLikeData IRGSources OtherMappings Variants)) {
    open my $in, '-|:encoding(UTF-8)', 'bzcat', "$unihan/Unihan_$file.txt.bz2" or die "bzcat: $!";
    while (<$in>) {
        next unless /^U\+([0-9A-F]+)\tk(Mandarin|HanyuPinlu|TGHZ2013|XHC1983|GB0|BigFive|FourCornerCode|Cangjie|RSUnicode|TotalStrokes|TGH|SimplifiedVariant|SemanticVariant|ZVariant)\t(.+)$/;
        $field{"k$2"}{hex $1} = $3;
    }
    close $in or die "$file: not readable; is unicode-data installed?";
}

my %seen;
$seen{$_} = 1 for map { keys %{ $field{$_} } } qw(kMandarin kGB0 kBigFive kFourCornerCode kCangjie kSimplifiedVariant);
my @characters = sort { $a <=> $b } keys %seen;
die 'more than 65535 characters' if @characters > 65535;

my %toneOf = ("\x{304}" => 1, "\x{301}" => 2, "\x{30C}" => 3, "\x{300}" => 4);

sub syllable_and_tone {
    my $text = NFD(shift);
    my $tone = 5;
    $text =~ s/([\x{304}\x{301}\x{30C}\x{300}])/$tone = $toneOf{$1}; ''/ge;
    $text =~ s/u\x{308}/v/g;
    $text =~ s/[^a-z]//g;
    return ($text, $tone);
}

sub readings {
    my $c = shift;
    my @written;
    push @written, (split / /, $field{kMandarin}{$c})[0] if $field{kMandarin}{$c};
    if (my $pinlu = $field{kHanyuPinlu}{$c}) {
        my @byCount = map { [/^([^(]+)\((\d+)\)/] } split / /, $pinlu;
        push @written, map { $_->[0] } sort { $b->[1] <=> $a->[1] || $a->[0] cmp $b->[0] } @byCount;
    }
    my $dictionary = $field{kTGHZ2013}{$c} || ($field{kHanyuPinlu}{$c} ? '' : $field{kXHC1983}{$c}) || '';
    push @written, map { s/^[^:]*://r } split / /, $dictionary;
    my (@all, %full, %once);
    for (map { [syllable_and_tone($_)] } @written) {
        next if $_->[0] eq '' || $once{"@$_"}++;
        push @all, $_;
        $full{ $_->[0] } = 1 if $_->[1] != 5;
    }
    @all = grep { $_->[1] != 5 || !$full{ $_->[0] } } @all;
    return @all > 4 ? @all[0 .. 3] : @all;
}

sub glyph {
    my $c = shift;
    my $corner = 0x1FFFF;
    $corner = $1 * 11 + ($2 // 10) if ($field{kFourCornerCode}{$c} // '') =~ /^(\d{4})(?:\.(\d))?/;
    my @letters = map { ord($_) - 64 } split //, substr $field{kCangjie}{$c} // '', 0, 5;
    my $cangjie = 0;
    $cangjie = $cangjie << 5 | ($letters[$_] // 0) for 0 .. 4;
    my ($radical, $residual) = ($field{kRSUnicode}{$c} // '0.0') =~ /^(\d+)'*\.(-?\d+)/;
    my ($total) = ($field{kTotalStrokes}{$c} // '0') =~ /^(\d+)/;
    $residual = 0 if $residual < 0;
    die sprintf 'strokes of U+%X do not fit', $c if $residual > 63 || $total > 127;
    return $corner << 46 | $cangjie << 21 | $radical << 13 | $residual << 7 | $total;
}

sub targets { return map { hex s/^U\+//r } map { s/<.*//r } split / /, shift // '' }

sub simplified {
    my $c = shift;
    my @to = targets($field{kSimplifiedVariant}{$c});
    return undef if !@to || grep { $_ == $c } @to;
    @to = grep { ($field{kGB0}{$_} // 9999) < 5600 } @to if @to > 1;
    return @to == 1 && $field{kMandarin}{ $to[0] } ? $to[0] : undef;
}

sub follow {
    my ($map, $c) = @_;
    for (my $step = 0; $step < 8 && defined $map->{$c}; $step++) { $c = $map->{$c} }
    return $c;
}

my %fold;
for (keys %{ $field{kSimplifiedVariant} }) {
    my $to = simplified($_);
    $fold{$_} = $to if defined $to;
}
my %script = %fold;
for my $c (@characters) {
    next if defined $script{$c} || $field{kTGH}{$c};
    my %own = map { $_ => 1 } split / /, $field{kMandarin}{$c} // '';
    my %to;
    for my $t (map { targets($field{$_}{$c}) } qw(kSemanticVariant kZVariant)) {
        my $end = follow(\%script, $t);
        $to{$end} = 1 if $end != $c && $field{kTGH}{$end} && grep { $own{$_} } split / /, $field{kMandarin}{$end} // '';
    }
    ($fold{$c}) = keys %to if keys %to == 1;
}

my %readingsOf = map { $_ => [readings($_)] } @characters;
my %syllables;
$syllables{ $_->[0] } = 1 for map { @$_ } values %readingsOf;
my @syllables = sort keys %syllables;
my %number;
$number{ $syllables[$_] } = $_ + 1 for 0 .. $#syllables;

sub code { return $number{ $_[0][0] } << 3 | $_[0][1] }

my $text = join '', map { "$_\n" } @syllables;
my $data = 'HAN1' . pack('V', length $text) . $text . pack('V', scalar @characters);
my $last = 0;
for my $c (@characters) {
    my $distance = $c - $last;
    $last = $c;
    while ($distance > 127) { $data .= chr($distance & 127 | 128); $distance >>= 7 }
    $data .= chr $distance;
}
$data .= pack 'v*', map { @{ $readingsOf{$_} } ? code($readingsOf{$_}[0]) : 0 } @characters;
$data .= pack 'Q<*', map { glyph($_) } @characters;
my @further;
for my $i (0 .. $#characters) {
    my @all = @{ $readingsOf{ $characters[$i] } };
    push @further, [$i, code($all[$_])] for 1 .. $#all;
}
$data .= pack('V', scalar @further) . pack 'v*', map { @$_ } @further;
my @folds = grep { follow(\%fold, $characters[$_]) != $characters[$_] } 0 .. $#characters;
$data .= pack 'V', scalar @folds;
$data .= pack('v', $_) . substr(pack('V', follow(\%fold, $characters[$_])), 0, 3) for @folds;
my $output = $ARGV[0] // "$Bin/characters.bin";
open my $out, '>:raw', $output or die "$output: $!";
print $out $data;
close $out or die "$output: $!";
printf "%d characters, %d syllables, %d further readings, %d folds, %d bytes\n", scalar @characters, scalar @syllables, scalar @further, scalar @folds, length $data;

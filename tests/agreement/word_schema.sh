#!/bin/sh
# xmllint holds the Word sources that refman makes of libraries against ECMA-376's schema of bibliographies, which is not
# ours to ship: shared-bibliography.xsd, with shared-commonSimpleTypes.xsd beside it, as the standard's archive has them.
#
#   tests/agreement/word_schema.sh shared-bibliography.xsd library.json [more.bib ...]
#
# Needs refman on the path, and on Debian: apt-get install --no-install-recommends libxml2-utils
set -eu

[ $# -ge 2 ] || { echo "usage: $0 SCHEMA.xsd LIBRARY..." >&2; exit 2; }
schema=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for library in "$@"; do
    refman parse "$library" --to word-xml >"$work/sources.xml"
    xmllint --noout --schema "$schema" "$work/sources.xml" 2>"$work/report" || { cat "$work/report" >&2; exit 1; }
    echo "$library: $(grep -c '<b:Source>' "$work/sources.xml") sources, valid"
done

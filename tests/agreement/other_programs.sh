#!/bin/sh
# Other programs read what refman writes: pandoc (CSL-JSON, CSL-YAML, BibLaTeX), bibutils (RIS, Word), xmllint (Word),
# and citation-js (CSL-JSON) where node finds it.
# Each must find every entry, keep its Cyrillic and, where it reads languages, its language. Fails on the first that
# does not.
#
#   tests/agreement/other_programs.sh library.json
#
# Too heavy for every run of the tests. What it needs on Debian:
#   apt-get install --no-install-recommends pandoc bibutils libxml2-utils jq
set -eu

[ $# -eq 1 ] || { echo "usage: $0 LIBRARY.json" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$1" "$work/refs.json"
cd "$work"
for format in csl-yaml biblatex bibtex ris word-xml; do
    refman parse refs.json --to "$format" >"refs.$format"
done
count=$(jq length refs.json)
cyrillic='[.[].title // "" | scan("[Ѐ-ԯ]")] | length'
letters=$(jq "$cyrillic" refs.json)
languages=$(jq '[.[] | select(.language)] | length' refs.json)
failed=0

check() {
    # what, found, expected at least: pandoc and bibutils give a language to entries that have none
    [ "$2" -ge "$3" ] || { echo "$1: $2 of $3" >&2; failed=1; return; }
    echo "$1: $2"
}

for pair in csljson:json biblatex:biblatex bibtex:bibtex; do
    reader=${pair%%:*}
    file=refs.${pair##*:}
    pandoc -f "$reader" -t csljson "$file" >back.json 2>warnings.txt || { cat warnings.txt >&2; exit 1; }
    check "pandoc, $reader, entries" "$(jq length back.json)" "$count"
    check "pandoc, $reader, Cyrillic letters of titles" \
        "$(jq "$cyrillic" back.json)" "$letters"
    [ "$reader" != csljson ] && [ "$reader" != biblatex ] ||
        check "pandoc, $reader, languages" "$(jq '[.[] | select(.language)] | length' back.json)" "$languages"
done
{ echo ---; cat refs.csl-yaml; echo ---; } | pandoc -f markdown -t csljson >back.json
check "pandoc, csl-yaml, entries" "$(jq length back.json)" "$count"

ris2xml -nb -i utf8 -o utf8 refs.ris >refs.mods 2>warnings.txt
check "bibutils, ris, entries" "$(grep -c '<mods ' refs.mods)" "$count"
check "bibutils, ris, languages" "$(grep -c '<languageTerm' refs.mods)" "$languages"
refman parse --from mods refs.mods --to csl-json >back.json
check "bibutils to MODS to refman, entries" "$(jq length back.json)" "$count"

wordbib2xml -nb -i utf8 -o utf8 refs.word-xml >refs.mods 2>warnings.txt
check "bibutils, word-xml, entries" "$(grep -c '<mods ' refs.mods)" "$count"
check "bibutils, word-xml, titles" "$(grep -c '<title>' refs.mods)" "$(jq '[.[] | select(.title)] | length' refs.json)"

if node -e 'require("citation-js")' 2>/dev/null; then
    refman parse refs.json --to csl-json >refs.csl-json
    node -e 'const Cite = require("citation-js"); const fs = require("fs");
        fs.writeFileSync("back.json", JSON.stringify(new Cite(JSON.parse(fs.readFileSync("refs.csl-json"))).data))'
    check "citation-js, csl-json, entries" "$(jq length back.json)" "$count"
    check "citation-js, csl-json, Cyrillic letters of titles" "$(jq "$cyrillic" back.json)" "$letters"
    check "citation-js, csl-json, languages" "$(jq '[.[] | select(.language)] | length' back.json)" "$languages"
fi

xmllint --noout refs.word-xml
check "xmllint, word-xml, entries" "$(grep -c '<b:Source>' refs.word-xml)" "$count"
exit "$failed"

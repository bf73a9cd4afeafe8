#!/bin/sh
# Datasette and sqlite-utils read a library as it is: every table, view and row of it, by their pages and their JSON,
# with facets, filters and SQL, from a server on loopback. Fails on the first page that is not answered.
#
#   tests/agreement/library_readers.sh library.db
#
# Too heavy for every run of the tests. What it needs: pip install datasette sqlite-utils; apt-get install curl jq
set -eu

[ $# -eq 1 ] || { echo "usage: $0 LIBRARY.db" >&2; exit 2; }
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || :; fi; rm -rf "$work"' EXIT
cp "$1" "$work/library.db"
cd "$work"
entries=$(sqlite-utils query library.db 'select count(*) as n from entries' | jq '.[0].n')
port=$((20000 + $$ % 20000))
datasette serve library.db --host 127.0.0.1 --port "$port" >server.log 2>&1 &
server=$!
base=http://127.0.0.1:$port/library
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    curl -sf "$base.json" >base.json && break
    sleep 1
done

check() {
    # what, found, expected
    [ "$2" = "$3" ] || { echo "$1: $2, not $3" >&2; exit 1; }
    echo "$1: $2"
}

names=$(jq -r '(.tables[], .views[]) | .name' base.json)
pages=0
for name in $names; do
    for page in "$name" "$name.json?_size=5" "$name.csv?_size=5"; do
        curl -sf "$base/$page" >page.out || { echo "datasette: no answer to $page" >&2; exit 1; }
        pages=$((pages + 1))
    done
done
echo "datasette, pages: $pages"
check "datasette, entries" "$(curl -sf "$base/entries.json?_size=0" | jq .filtered_table_rows_count)" "$entries"
check "datasette, entry_list" "$(curl -sf "$base/entry_list.json?_size=0" | jq .filtered_table_rows_count)" "$entries"
check "datasette, facet by language" \
    "$(curl -sf "$base/entries.json?_facet=language&_size=0" | jq '[.facet_results.language.results[].count] | add')" \
    "$(sqlite-utils query library.db 'select count(language) as n from entries' | jq '.[0].n')"
check "datasette, years by SQL" \
    "$(curl -sf "$base.json?sql=select+sum(entries)+as+n+from+by_year&_shape=array" | jq '.[0].n')" "$entries"
check "datasette, the row of a shelf leads to its entry" \
    "$(jq '[.tables[] | select(.name == "shelf") | .foreign_keys.outgoing[].other_table] | first' base.json)" '"entries"'
first=$(sqlite-utils query library.db 'select id from entries limit 1' | jq '.[0].id')
curl -sf "$base/entries/$first" | grep -q 'item' || { echo "datasette: no page of an entry" >&2; exit 1; }
curl -sf "$base/entries/$first.json?_shape=array" | jq -e '.[0].item | fromjson | .id' >/dev/null ||
    { echo "datasette: the item of an entry is no JSON" >&2; exit 1; }

check "sqlite-utils, rows" "$(sqlite-utils rows library.db entry_list | jq length)" "$entries"
check "sqlite-utils, tables without a schema" "$(sqlite-utils tables library.db --schema | jq '[.[] | select(.schema | not)] | length')" 0
sqlite-utils tables library.db --counts | jq -e '.[] | select(.table == "entries") | .count' >/dev/null
for name in $names; do
    sqlite-utils rows library.db "$name" --limit 3 >page.out || { echo "sqlite-utils: cannot read $name" >&2; exit 1; }
done
sqlite-utils analyze-tables library.db entries >page.out
sqlite-utils query library.db "select title from entries where id in (select rowid from words where words match 'kazakhstan')" |
    jq -e 'type == "array"' >/dev/null
echo "sqlite-utils, tables and views: $(echo "$names" | wc -l)"

#!/bin/sh
# One document with a Kazakh and a Russian entry, set by XeLaTeX with refman's kazakh.lbx: its list must say «және т. б.» and
# «б.» of the one, «и др.» and «с.» of the other. Fails where a word is missing, and on any warning of biber.
#
#   tests/tex/kazakh_and_russian.sh [SAVE.pdf]
#
# Too heavy for every run of the tests. What it needs, beside refman on the path, on Debian:
#   apt-get install --no-install-recommends biber texlive-xetex texlive-lang-cyrillic texlive-bibtex-extra fonts-dejavu-core \
#     poppler-utils
set -eu

save=${1:-}
[ -z "$save" ] || save=$(realpath "$save")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >lines.txt <<'LINES'
Ибраев Е., Серіков А., Оспанова Ж., Тілеуов Қ. Қазақ тілінің тарихы // Тілтаным. – 2021. – № 3. – Б. 45–52. (In Kazakh)
Иванов И. И., Петров П. П., Сидоров С. С., Кузнецов К. К. История степи // Вопросы истории. – 2020. – № 5. – С. 12–25. (In Russian)
LINES
refman parse --lines lines.txt --to biblatex >refs.bib
refman latex .

cat >both.tex <<'TEX'
\documentclass{article}
\usepackage{fontspec}
\setmainfont{DejaVu Serif}
\usepackage[russian,english]{babel}
\babelprovide[import]{kazakh}
\usepackage[backend=biber,autolang=other,maxbibnames=2]{biblatex}
\addbibresource{refs.bib}
\pagestyle{empty}
\begin{document}
\nocite{*}
\printbibliography
\end{document}
TEX
for step in "xelatex -interaction=nonstopmode both" "biber both" "xelatex -interaction=nonstopmode both" \
    "xelatex -interaction=nonstopmode -halt-on-error both"; do
    $step >step.out 2>&1 || { tail -n 20 step.out; echo "failed: $step" >&2; exit 1; }
done
if grep -E '(WARN|ERROR) - ' both.blg; then
    echo "biber complains" >&2
    exit 1
fi
[ -z "$save" ] || cp both.pdf "$save"
pdftotext -layout both.pdf both.txt
for word in 'және т' 'б\. 45' 'и др' 'с\. 12'; do
    grep -q -E "$word" both.txt || { cat both.txt; echo "the list does not say $word" >&2; exit 1; }
done
cat both.txt

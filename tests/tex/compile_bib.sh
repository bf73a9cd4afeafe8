#!/bin/sh
# Compiles a .bib file with biber and pdfLaTeX (autolang=other, T2A) and, as a second file, with BibTeX and plain.bst;
# fails on any error and on any warning of biber, save those that a faithful export must bring about: an ISBN printed with
# a wrong digit, and a year that is printed as words.
#
#   tests/tex/compile_bib.sh refs.bib [classic.bib]
#
# Too heavy for every run of the tests. What it needs on Debian:
#   apt-get install --no-install-recommends biber texlive-latex-base texlive-lang-cyrillic texlive-lang-portuguese \
#     texlive-bibtex-extra
set -eu

[ $# -ge 1 ] || { echo "usage: $0 BIBLATEX.bib [BIBTEX.bib]" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$1" "$work/refs.bib"
[ $# -lt 2 ] || cp "$2" "$work/classic.bib"
cd "$work"

run() {
    # The first failing line of TeX's report is what one wants to see.
    "$@" >run.out 2>&1 || { grep -n -m 5 -A 3 '^!' ./*.log || tail -n 20 run.out; echo "failed: $*" >&2; exit 1; }
}

cat >modern.tex <<'TEX'
\documentclass{article}
\usepackage[T1,T2A]{fontenc}
\usepackage[ukrainian,portuguese,russian,english]{babel}
\babelprovide[import]{kazakh}
\usepackage[backend=biber,autolang=other]{biblatex}
\addbibresource{refs.bib}
\begin{document}
\nocite{*}
\printbibliography
\end{document}
TEX
run pdflatex -draftmode -interaction=nonstopmode modern
run biber modern
if grep -E '(WARN|ERROR) - ' modern.blg | grep -v -E 'ISBN .* is invalid|legacy year field'; then
    echo "biber complains about $1" >&2
    exit 1
fi
run pdflatex -draftmode -interaction=nonstopmode -halt-on-error modern
echo "biber: $(grep -c '\\entry{' modern.bbl) entries, no warning"

if [ -f classic.bib ]; then
    cat >classic.tex <<'TEX'
\documentclass{article}
\usepackage[T1,T2A]{fontenc}
\usepackage[russian,english]{babel}
\begin{document}
\nocite{*}
\bibliographystyle{plain}
\bibliography{classic}
\end{document}
TEX
    run pdflatex -draftmode -interaction=nonstopmode classic
    run bibtex classic
    run pdflatex -draftmode -interaction=nonstopmode -halt-on-error classic
    echo "bibtex: $(grep -c '\\bibitem' classic.bbl) entries"
fi

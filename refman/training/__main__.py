"""`python -m refman.training --shared DIR`: trains the labeller anew and says how it scores on the gold sets.

DIR holds `corpus/`, `crossref/`, `matching/` and `bench/`. The weights replace those of the package unless `--output`
says otherwise, and the confidences are fitted to them; `--calibrate` does only this, `--score-only` trains nothing and
scores what `--output` names, `--mean` takes the mean of earlier trainings; `--eastern` teaches the weights that
`--output` names the scripts of the East, and leaves all else; `--network` trains the network that reads references in
doubt a second time, for the weights of the package. The same data and seed give the same weights.
"""

import argparse
from pathlib import Path

from refman.references import use_weights
from refman.references.labelling import in_use
from refman.references.labelling.confidence import CURVES
from refman.training.calibrate import calibrate, reliability
from refman.training.eastern import taught
from refman.training.mean import mean
from refman.training.mixture import MADE
from refman.training.pack import save, unpack
from refman.training.rebuild import rebuild, rebuild_network, scores

_WEIGHTS = Path(in_use.__file__).parent / in_use.WEIGHTS


def main() -> None:
    """Trains and scores as the command line says."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, required=True, help="folder with corpus/, crossref/, ...")
    arguments.add_argument("--synthetic", type=int, default=MADE, help=f"strings made from metadata ({MADE})")
    arguments.add_argument("--iterations", type=int, default=150, help="steps of the optimiser (150)")
    arguments.add_argument("--seed", type=int, default=1, help="what chance starts from (1)")
    arguments.add_argument("--output", type=Path, default=_WEIGHTS, help="where the weights go")
    arguments.add_argument("--mean", type=Path, nargs="+", default=[], help="take the mean of these, do not train")
    arguments.add_argument("--score-only", action="store_true", help="only score the weights, train nothing")
    arguments.add_argument("--calibrate", action="store_true", help="only fit the confidences of the package anew")
    arguments.add_argument("--errors", type=int, default=0, help="show the first N wrong values of each set")
    arguments.add_argument("--eastern", action="store_true", help="teach the weights Chinese, Japanese, Korean, Arabic")
    arguments.add_argument("--network", action="store_true", help="train the network of the package for its weights")
    options = arguments.parse_args()
    if options.network:
        rebuild_network(options.shared, made=options.synthetic, seed=options.seed)
    elif options.mean:
        save(mean([unpack(path) for path in options.mean]), options.output)
    elif options.eastern:
        save(taught(unpack(options.output), options.shared), options.output)
    elif not options.score_only and not options.calibrate:
        model = rebuild(options.shared, made=options.synthetic, iterations=options.iterations, seed=options.seed)
        save(model, options.output)
    if options.output != _WEIGHTS:
        use_weights(options.output)
    elif not options.score_only:
        _WEIGHTS.with_name(CURVES).write_text(calibrate(options.shared), encoding="utf-8")
    lines = reliability(options.shared) if options.calibrate else scores(options.shared, errors=options.errors)
    for line in lines:
        print(line)  # noqa: T201 - the command's answer


if __name__ == "__main__":
    main()

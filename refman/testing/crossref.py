"""`python -m refman.testing.crossref`: fake Crossref, DataCite and doi.org, until the process is stopped.

It prints the settings that point refman at them. `--records FILE` serves the Crossref messages of a JSON list or of
JSON lines; `--limits` refuses what goes over the rates of Crossref's pools; `--fail KIND[=DOI]` sets a fault: 429, 503,
slow, drip, stall, cut, reset, hang-up, bad-json, html, other, loop, astray, huge, bomb. `--retract DOI` has the record
of a work say that it was retracted.
"""

import argparse
import contextlib
import json
import sys
import threading
from pathlib import Path

from refman.testing.server import running
from refman.testing.services import Record, Services, load


def services_of(arguments: list[str] | None = None) -> tuple[Services, int]:
    """The services that a command line describes, and their port."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="where to listen; default any free port")
    parser.add_argument("--records", type=Path, metavar="FILE", help="Crossref messages to serve instead of our own")
    parser.add_argument("--limits", action="store_true", help="enforce the rates of the pools")
    parser.add_argument("--fail", action="append", default=[], metavar="KIND[=DOI]", help="a fault, from the start")
    parser.add_argument("--retract", action="append", default=[], metavar="DOI", help="a work taken back")
    options = parser.parse_args(arguments)
    services = load()
    services.enforces = options.limits
    if options.records:
        services.crossref = {str(record["DOI"]).lower(): record for record in _read(options.records)}
    for doi in options.retract:
        if doi.lower() not in services.crossref:
            parser.error(f"--retract: there is no record of {doi}")
        services.retract(doi)
    for fault in options.fail:
        kind, _, doi = fault.partition("=")
        services.fail(kind, doi or None, seconds=0.5 if kind == "drip" else 60.0)
    return services, options.port


def _read(path: Path) -> list[Record]:
    text = path.read_text("utf-8")
    if text.lstrip().startswith("["):
        listed: list[Record] = json.loads(text)
        return listed
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def main() -> None:
    """Serves until the process is stopped."""
    services, port = services_of()
    with running(services, port):
        for name in ("crossref", "datacite", "doi"):
            sys.stdout.write(f"REFMAN_{name.upper()}_URL={getattr(services, f'{name}_url')}\n")
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()

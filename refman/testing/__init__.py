"""Testing aids for plug-in authors and users behind firewalls: Crossref, DataCite and doi.org on loopback.

`python -m refman.testing.crossref` serves them by hand; docs/resolution.md says how.
"""

from refman.testing.server import running
from refman.testing.services import Asked, Fault, Services, load

__all__ = ["Asked", "Fault", "Services", "load", "running"]

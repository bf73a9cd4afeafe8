"""Every way in which the fake services fail when told to."""

import contextlib
import gzip
import json
import socket
import struct
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from typing import Final

from refman.testing.services import Fault, Services

_HTML: Final = "<html><body>Log in to this network</body></html>"
_BODIES: Final = {
    "text": ("text/plain", "No."),
    "json": ("application/json", '{"status": "error", "message-type": "exception", "message": [{"message": "No."}]}'),
    "html": ("text/html", _HTML),
    "": ("text/plain", ""),
}


class Failing(BaseHTTPRequestHandler):
    """Sends answers, and spoils them."""

    services: Services

    def fail(self, fault: Fault, doi: str) -> None:
        """Answers as the fault has it."""
        if not fault.kind.isdigit():
            getattr(self, f"_fault_{fault.kind.replace('-', '_')}")(fault, doi)
            return
        headers = {"Retry-After": fault.retry_after} if fault.retry_after is not None else {}
        kind, text = _BODIES[fault.body]
        text = "Resource not found." if fault.kind == "404" else text
        self.send(int(fault.kind), text.encode(), {"Content-Type": kind, **headers})

    def send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """Sends an answer with the headers that Crossref states."""
        usual = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        with contextlib.suppress(OSError):
            self.send_response(status)
            for name, value in (usual | self.stated() | dict(headers or {})).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def stated(self) -> dict[str, str]:
        """The headers that tell of limits."""
        return {}

    def _fault_slow(self, fault: Fault, doi: str) -> None:
        self.services.sleep(fault.seconds)
        self.send(200, _body(doi))

    def _fault_drip(self, fault: Fault, doi: str) -> None:
        self._begin(doi)
        with contextlib.suppress(OSError):
            for byte in _body(doi):
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                self.services.sleep(fault.seconds)
        self.close_connection = True

    def _fault_stall(self, fault: Fault, doi: str) -> None:
        self._begin(doi)
        with contextlib.suppress(OSError):
            self.wfile.write(_body(doi)[:100])
            self.wfile.flush()
            self.services.sleep(fault.seconds)
        self.close_connection = True

    def _fault_cut(self, _: Fault, doi: str) -> None:
        self.send(200, _body(doi)[:100], {"Content-Length": str(len(_body(doi)))})
        self.close_connection = True

    def _fault_reset(self, *_: object) -> None:
        # With nothing to linger for, closing sends a reset instead of an end.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _fault_hang_up(self, *_: object) -> None:
        self.close_connection = True

    def _fault_bad_json(self, _: Fault, doi: str) -> None:
        self.send(200, _body(doi)[:100])

    def _fault_html(self, *_: object) -> None:
        self.send(200, _HTML.encode(), {"Content-Type": "text/html"})

    def _fault_other(self, _: Fault, doi: str) -> None:
        other = next(record for name, record in self.services.crossref.items() if name != doi.lower())
        self.send(200, json.dumps({"status": "ok", "message-type": "work", "message": other}).encode())

    def _fault_loop(self, *_: object) -> None:
        self.send(302, b"", {"Location": self.path})

    def _fault_astray(self, *_: object) -> None:
        self.send(302, b"", {"Location": "https://example.invalid/"})

    def _fault_huge(self, fault: Fault, _: str) -> None:
        self.send(200, b'{"message": "' + b"x" * fault.size + b'"}')

    def _fault_bomb(self, fault: Fault, _: str) -> None:
        packed = gzip.compress(b'{"message": "' + b"x" * fault.size + b'"}', 9)
        self.send(200, packed, {"Content-Encoding": "gzip"})

    def _begin(self, doi: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(_body(doi))))
        self.end_headers()


def _body(doi: str) -> bytes:
    """A whole answer, for faults to spoil."""
    return json.dumps({"status": "ok", "message-type": "work", "message": {"DOI": doi, "title": ["x" * 400]}}).encode()

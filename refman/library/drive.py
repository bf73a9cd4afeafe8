"""Whether a file lies on another machine: a write-ahead log needs shared memory, and loses there what is written.

Source: SQLite, "Write-Ahead Logging", "all processes using a database must be on the same host computer".
"""

import sys
from pathlib import Path
from typing import Final

_REMOTE: Final = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs 9p afs ceph davfs lustre glusterfs beegfs ncpfs fuse.sshfs fuse.rclone fuse.davfs2 "
    "fuse.glusterfs fuse.gvfsd-fuse fuse.s3fs".split()
)
_MOUNTS: Final = Path("/proc/self/mounts")
_NETWORK: Final = 4
"""What Windows calls a drive of the network, DRIVE_REMOTE."""


def is_remote(path: Path, mounts: Path = _MOUNTS) -> bool:
    """True where the system says that the place of a file is on the network; False also where it says nothing."""
    place = path.absolute()
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - it is of use there alone

        return place.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _NETWORK
    try:
        lines = mounts.read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return False
    found = [line.split(" ") for line in lines]
    parents = {str(parent) for parent in place.resolve().parents}
    kinds = {_unescaped(parts[1]): parts[2] for parts in found if len(parts) > 2}
    return kinds.get(max(parents & kinds.keys(), key=len, default="")) in _REMOTE


def _unescaped(mount: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        mount = mount.replace(code, sign)
    return mount

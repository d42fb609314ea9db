"""The container of section 4: a zip file of which names and contents determine every byte."""

from __future__ import annotations

import re
import struct
import zlib

from canonical import SAFE
from faults import FormFault

MAX_FILES = 65_534
MAX_FILE = 64 << 20
MAX_CONTAINER = 256 << 20

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_NAME = re.compile(
    rb"bundle\.json|checkpoint|consistency|proofs"
    rb"|(?:disclosed|entries)/(0|[1-9][0-9]{0,15})\.json"
    rb"|evidence/[0-9a-f]{64}|formulas/[0-9a-f]{64}\.txt"
)


def read(data: bytes) -> dict[str, bytes]:
    """The files of a container by name, in their order."""
    if len(data) > MAX_CONTAINER:
        raise FormFault("container larger than 256 MiB")
    files: dict[str, bytes] = {}
    offset, last = 0, b""
    while data[offset : offset + 4] == b"PK\x03\x04":
        name, content, offset = _read_file(data, offset)
        if name <= last:
            raise FormFault("names do not ascend")
        files[name.decode("ascii")], last = content, name
        if len(files) > MAX_FILES:
            raise FormFault("more than 65,534 files")
    if write(files) != data:
        raise FormFault("not the bytes that these names and contents determine")
    return files


def _read_file(data: bytes, offset: int) -> tuple[bytes, bytes, int]:
    if len(data) - offset < _LOCAL.size:
        raise FormFault("file record cut off")
    fields = _LOCAL.unpack_from(data, offset)
    size, name_length = fields[8], fields[9]
    start = offset + _LOCAL.size + name_length
    if size > MAX_FILE or start + size > len(data):
        raise FormFault("file too large or cut off")
    name = data[offset + _LOCAL.size : start]
    _check_name(name)
    return name, data[start : start + size], start + size


def _check_name(name: bytes) -> None:
    match = _NAME.fullmatch(name)
    if not match or (match.group(1) and int(match.group(1)) > SAFE):
        raise FormFault("a file has no place in a bundle: " + ascii(name[:80]))


def write(files: dict[str, bytes]) -> bytes:
    """The one container of these files, in the order given."""
    local: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for text, content in files.items():
        name, crc, size = text.encode("ascii"), zlib.crc32(content), len(content)
        common = (20, 0x0800, 0, 0x0000, 0x0021, crc, size, size, len(name), 0)
        central.append(
            _CENTRAL.pack(b"PK\x01\x02", 20, *common, 0, 0, 0, 0, offset) + name
        )
        record = _LOCAL.pack(b"PK\x03\x04", *common) + name
        local += [record, content]
        offset += len(record) + size
    directory = b"".join(central)
    count = len(files)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), offset, 0)
    return b"".join(local) + directory + end

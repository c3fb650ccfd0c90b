"""The files that people and bots have sent, kept once each by their content."""

import hashlib
import mimetypes
import struct

from sandbox.world.models import Json, StoredFile

RECORDING_SECONDS = 3
"""How long every voice message, video and song is said to be."""


class FileCabinet:
    """Files by id; sending equal bytes under the same name again gives the same file."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}

    def keep(self, content: bytes, name: str, mime: str | None = None) -> StoredFile:
        digest = hashlib.sha256(content).hexdigest()
        safe_name = name.replace("/", "_") or "file"
        file_id = "AgAC" + hashlib.sha256(f"{digest}/{safe_name}".encode()).hexdigest()[:32]
        if file_id not in self.by_id:
            guessed = mime or mimetypes.guess_type(safe_name)[0] or "application/octet-stream"
            width, height = picture_size(content)
            self.by_id[file_id] = StoredFile(file_id, digest, content, safe_name, guessed, width, height)
        return self.by_id[file_id]

    def get(self, file_id: str) -> StoredFile | None:
        return self.by_id.get(file_id)


def picture_size(content: bytes) -> tuple[int | None, int | None]:
    """Width and height in pixels of a PNG, GIF or JPEG; (None, None) for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (None, None)


def _jpeg_size(content: bytes) -> tuple[int | None, int | None]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    return None, None


def media_fields(kind: str, file: StoredFile) -> Json:
    """The part of a message's Bot API JSON that carries a file of that kind."""
    base: Json = {"file_id": file.id, "file_unique_id": file.sha256[:16], "file_size": len(file.content)}
    if kind == "photo":
        width, height = file.width or 800, file.height or 600
        small = {
            **base,
            "file_unique_id": file.sha256[16:32],
            "width": max(width // 4, 1),
            "height": max(height // 4, 1),
        }
        return {"photo": [small, {**base, "width": width, "height": height}]}
    if kind == "voice":
        return {"voice": {**base, "duration": RECORDING_SECONDS, "mime_type": file.mime}}
    if kind == "video_note":
        return {"video_note": {**base, "duration": RECORDING_SECONDS, "length": 240}}
    if kind in ("video", "audio"):
        extent = {"width": file.width or 640, "height": file.height or 360} if kind == "video" else {}
        return {
            kind: {
                **base,
                **extent,
                "duration": RECORDING_SECONDS,
                "file_name": file.name,
                "mime_type": file.mime,
            }
        }
    return {"document": {**base, "file_name": file.name, "mime_type": file.mime}}

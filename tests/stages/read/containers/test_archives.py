"""Zip, tar and packed files: what is in them, and what they must not do."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest
from ereignisgraph.schema.records import Source
from ereignisgraph.stages.read import Unread
from ereignisgraph.stages.read.containers.names import as_component, contained, is_hidden

TEXT = b"Der K\xc3\xb6nig floh."


def zipped(*members: tuple[str, bytes], **options) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def tarred(*members: tuple[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def said(found) -> dict[str, str]:
    return {doc_id: source.text if isinstance(source, Source) else source.reason for doc_id, source in found.items()}


MEMBERS = (("./a.txt", TEXT), ("tief/b.html", b"<p>Sie blieb."), ("tief/c.csv", b"id,text\n1,Eins.\n2,Zwei.\n"), (".DS_Store", b"x"), ("__MACOSX/._a.txt", b"x"),
           ("bild.png", b"x"))
FOUND = {"x/a": "Der König floh.", "x/tief/b": "Sie blieb.", "x/tief/c/1": "Eins.", "x/tief/c/2": "Zwei.",
         "x/bild": "files ending in .png are not read; README has a list of those that are"}


@pytest.mark.parametrize(("name", "content"), [
    ("x.zip", zipped(*MEMBERS)), ("x.tar", tarred(*MEMBERS)), ("x.tar.gz", tarred(*MEMBERS, mode="w:gz")), ("x.tgz", tarred(*MEMBERS, mode="w:gz")),
    ("x.tar.bz2", tarred(*MEMBERS, mode="w:bz2")), ("x.tar.xz", tarred(*MEMBERS, mode="w:xz")), ("x.ZIP", zipped(*MEMBERS)),
])
def test_each_file_in_an_archive_is_a_document(name, content, documents):
    assert said(documents(content, name)) == FOUND


@pytest.mark.parametrize(("name", "content"), [
    ("brief.v2.txt.gz", gzip.compress(TEXT)), ("brief.v2.txt.bz2", bz2.compress(TEXT)), ("brief.v2.txt.xz", lzma.compress(TEXT))])
def test_a_packed_text_goes_by_its_own_name(name, content, documents):
    [(doc_id, source)] = documents(content, name).items()
    assert (doc_id, source.text) == ("brief.v2", "Der König floh.")


def test_archives_inside_archives_are_read_but_not_too_many(documents):
    inner = zipped(("a.txt", TEXT))
    assert said(documents(zipped(("b.zip", inner)), "x.zip")) == {"x/b/a": "Der König floh."}
    for _ in range(4):
        inner = zipped(("b.zip", inner))
    assert said(documents(inner, "x.zip")) == {"x/b/b/b/b": "more than 4 archives one inside the other: unpack it first"}


@pytest.mark.parametrize("make", [zipped, tarred])
def test_no_name_in_an_archive_leads_out_of_it(make, documents):
    content = make(("../../evil.txt", TEXT), ("/etc/passwd.txt", TEXT), ("C:\\briefe\\a.txt", TEXT), ("./b/.txt/../c.txt", TEXT), ("lang/" + "ä" * 120 + ".txt", TEXT))
    ids = set(documents(content, "x." + ("zip" if make is zipped else "tar")))
    assert {doc_id for doc_id in ids if not doc_id.startswith("x/lang")} == {"x/%2E%2E/%2E%2E/evil", "x/etc/passwd", "x/C:/briefe/a"}
    assert all(len(part.encode()) < 240 for doc_id in ids for part in doc_id.split("/"))


def test_two_members_of_one_name_are_two_documents(documents):
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(("a.txt", TEXT), ("a.txt", b"Sie blieb."), ("a.txt.2", b"x"), ("a.txt.3", b"x"))
    assert set(documents(content, "x.zip")) == {"x.zip/a.txt", "x.zip/a.txt.2", "x.zip/a.txt.2~2", "x.zip/a.txt.3"}
    assert set(documents(tarred(("a.txt", TEXT), ("a.txt", TEXT)), "y.tar")) == {"y.tar/a.txt", "y.tar/a.txt.3"}


@pytest.mark.parametrize(("name", "content"), [
    ("x.zip", zipped(("?.txt", TEXT), ("a.txt", TEXT)).replace(b"?.txt", b"\0.txt")), ("x.tar", tarred(("", TEXT), ("a.txt", TEXT)))])
def test_a_member_without_a_name_is_a_row_and_stops_no_other(name, content, documents):
    assert said(documents(content, name)) == {"x/%2F": "a file without an ending is not read; README has a list of those that are", "x/a": "Der König floh."}


def test_an_archive_beside_a_folder_and_a_text_of_its_name(documents, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_bytes(TEXT)
    (tmp_path / "x.zip").write_bytes(zipped(("a.txt", TEXT), ("b.txt", TEXT)))
    from ereignisgraph.stages.inputs import find_inputs

    assert [item.doc_id for item in find_inputs([tmp_path])] == ["x.zip/a.txt", "x/a.txt", "x/b"]


def test_an_encrypted_member_is_a_row_with_a_reason(documents):
    content = bytearray(zipped(("a.txt", TEXT), ("b.txt", TEXT)))
    content[content.index(b"PK\x01\x02") + 8] |= 1       # the flag in the directory
    assert said(documents(bytes(content), "x.zip")) == {"x/a": "encrypted: unpack it with its password", "x/b": "Der König floh."}


def test_a_broken_member_stops_no_other(documents):
    content = bytearray(zipped(("a.txt", TEXT * 50), ("b.txt", TEXT)))
    content[40] ^= 0xFF
    found = said(documents(bytes(content), "x.zip"))
    assert found.pop("x/a").startswith("broken: ")
    assert found == {"x/b": "Der König floh."}


@pytest.mark.parametrize(("name", "content", "status", "reason"), [
    ("x.zip", b"kein Archiv", "failed", "broken: "), ("x.tar", b"kein Archiv" * 100, "failed", "broken: "), ("x.zip", b"", "failed", "broken: "),
    ("x.tar.gz", b"kein Archiv", "failed", "broken: "), ("x.tar.gz", gzip.compress(b"kein Archiv" * 100), "failed", "broken: "),
    ("x.zip", zipped(), "empty", "no files in it"), ("x.tar", tarred(), "empty", "no files in it"), ("x.zip", zipped((".a", b"x")), "empty", "no files in it"),
    ("x.zip", zipped(("a.txt", b"\0" * (20 << 20))), "failed", "unpacks to far more than texts do: refused"),
    ("x.tar.gz", gzip.compress(b"\0" * (20 << 20)), "failed", "unpacks to far more than texts do: refused"),
])
def test_what_is_no_archive_or_a_bomb_is_one_row_with_a_reason(name, content, status, reason, documents):
    [found] = documents(content, name).values()
    assert isinstance(found, Unread)
    assert (found.status, found.reason[:len(reason)]) == (status, reason)


def test_a_bomb_beside_honest_texts_is_refused_alone(documents):
    import random

    honest = random.Random(0).randbytes(300_000).hex().encode()
    found = said(documents(zipped(("a.txt", TEXT), ("bombe.txt", b"\0" * (20 << 20)), ("lang.txt", honest)), "x.zip"))
    assert found["x/bombe"] == "unpacks to far more than a text does: refused"
    assert found["x/a"] == "Der König floh."


def test_a_tar_that_breaks_off_gives_what_it_has_and_says_so(documents):
    content = tarred(("a.txt", TEXT), ("b.txt", TEXT))
    broken = content[:1024] + b"x" * 512 + content[1536:]
    assert said(documents(broken, "x.tar")) == {"x/a": "Der König floh.", "x": "broken: what comes after its last readable member is no tar"}
    cut = said(documents(content[:1540], "y.tar"))
    assert cut["y/a"] == "Der König floh." and cut["y"].startswith("broken: ")


def test_links_in_a_tar_are_not_followed(documents):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind, name in ((tarfile.SYMTYPE, "a.txt"), (tarfile.LNKTYPE, "b.txt"), (tarfile.FIFOTYPE, "c.txt"), (tarfile.DIRTYPE, "d")):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
    assert said(documents(out.getvalue(), "x.tar")) == {f"x/{name}": "a link or a special file inside an archive is not followed" for name in "abc"}


def test_names_that_windows_and_old_programs_write_are_read(documents):
    content = zipped(("K\xf6ln.txt", TEXT)).replace("Köln".encode(), "Köln".encode())
    assert set(documents(content, "x.zip")) == {"x/Köln"}
    plain = bytearray(zipped(("Kaeln.txt", TEXT)))
    for at in (plain.index(b"Kaeln"), plain.rindex(b"Kaeln")):
        plain[at:at + 5] = "Köln".encode()
    assert set(documents(bytes(plain), "y.zip")) == {"y/Köln"}


@pytest.mark.parametrize(("name", "inside"), [("../a", "%2E%2E/a"), ("/a//./b/", "a/b"), ("a\\b", "a/b"), ("..", "%2E%2E"), ("", ""), ("...", "...")])
def test_a_name_leads_nowhere_but_down(name, inside):
    assert contained(name) == inside


@pytest.mark.parametrize(("name", "shown"), [("a\n", "a%0A"), ("k\udcf6nig", "k%F6nig"), ("\ud800", "%ED%A0%80"), ("König", "König")])
def test_what_no_table_can_hold_is_written_in_hexadecimal(name, shown):
    assert as_component(f"x{name}x") == f"x{shown}x"


def test_long_names_stay_different_and_rows_stay_in_their_folder():
    one, other = (contained("ä" * 200 + end) for end in "ab")
    assert one != other and len(one.encode()) <= 200
    assert (as_component(" a/.. "), as_component(".."), as_component("  ")) == ("a%2F..", "%2E%2E", "")
    assert [is_hidden(name) for name in ("a/.b/c", ".a", "../a", "./a", "a.b", "__MACOSX/a")] == [True, True, False, False, False, True]

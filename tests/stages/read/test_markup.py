"""Events and where they stand; XML that means harm."""

from __future__ import annotations

import pytest
from ereignisgraph.errors import ReadError
from ereignisgraph.stages.read.markup import DEEPEST, Chars, End, Start, declared_encoding, html_events, trees, xml_events

XML = """<?xml version="1.0" encoding="UTF-8"?>
<t:a xmlns:t="urn:t" t:n="1">Der König &amp; die\r
&#220;ber<!-- nicht --><![CDATA[ <&amp;> ]]><b/>z</t:a>"""
BOMB = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY l2 "&l;&l;&l;&l;&l;&l;&l;&l;">]><a>&l2;</a>'


def chars(events, source: str) -> list[tuple[str, str]]:
    return [(event.text, source[event.start:event.end]) for event in events if isinstance(event, Chars)]


def test_xml_events_say_where_they_stand():
    found = chars(xml_events(XML), XML)
    assert "".join(text for text, _ in found) == "Der König & die\nÜber <&amp;> z"
    assert {(text, there) for text, there in found if text != there} == {("&", "&amp;"), ("\n", "\r\n"), ("Ü", "&#220;")}
    a, b = (event for event in xml_events(XML) if isinstance(event, Start))
    assert (a.name, a.attributes["n"], b.name, XML[b.at:b.at + 3]) == ("a", "1", "b", "<b/")


def test_places_are_right_however_long_the_file_is():
    source = "<a>" + "Köln &lt; Bonn\n" * 30_000 + "</a>"
    found = chars(xml_events(source), source)
    assert {there for _, there in found if len(there) < 5} >= {"&lt;", "\n"}
    assert all(text == there for text, there in found if there != "&lt;")


@pytest.mark.parametrize(("source", "reason"), [
    ("", "no element found"), ("<a>", "line 1, column 4"), ("<a>\n<b></a>", "line 2, column 6: mismatched tag"), ("<a>&uuml;</a>", "undefined entity"),
    ("kein XML", "line 1"), ("<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1), "deeper than 1000"),
    (BOMB, "declares the entity 'l'"), ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "declares the entity 'x'"),
])
def test_xml_that_is_broken_or_means_harm_is_refused(source, reason):
    with pytest.raises(ReadError, match=reason):
        list(xml_events(source))


def test_nothing_is_fetched_and_what_an_absent_dtd_would_declare_is_read_as_in_html(tmp_path):
    (tmp_path / "tei.dtd").write_text('<!ENTITY uuml "FALSCH"><!ENTITY % x SYSTEM "weg.ent">')
    source = f'<!DOCTYPE a SYSTEM "file://{tmp_path}/tei.dtd" [<!ENTITY % teil "INCLUDE">]><a>f&uuml;r &unbekannt;</a>'
    assert chars(xml_events(source), source) == [("f", "f"), ("ü", "&uuml;"), ("r ", "r "), ("\ufffd", "&unbekannt;")]


def test_an_element_as_deep_as_allowed_is_read():
    source = "<a>" * DEEPEST + "</a>" * DEEPEST
    [root] = trees(xml_events(source), "a")
    assert len([*root.below("a")]) == DEEPEST - 1


HTML = "<p class=x>Köln &amp; Bonn&nbsp;&notit;&unbekannt;&#8211;<br>a < b<b>fett</p>\n<script>if (a<b) x('<p>')</script><p>&uuml a"


def test_html_events_say_where_they_stand():
    found = chars(html_events(HTML), HTML)
    assert {(text, there) for text, there in found if text != there} == {
        ("&", "&amp;"), ("\xa0", "&nbsp;"), ("¬it;", "&notit;"), ("–", "&#8211;"), ("ü", "&uuml")}
    assert "".join(text for text, _ in found) == "Köln & Bonn\xa0¬it;&unbekannt;–a < bfett\nif (a<b) x('<p>')ü a"


def test_html_elements_are_closed_whatever_the_page_forgot():
    kinds = [(type(event).__name__, event.name) for event in html_events("<ul><li>a<li>b</b></ul><i>") if not isinstance(event, Chars)]
    assert kinds == [("Start", "ul"), ("Start", "li"), ("End", "li"), ("Start", "li"), ("End", "li"), ("End", "ul"), ("Start", "i"), ("End", "i")]


@pytest.mark.parametrize("source", ["<" * 1000, "<p" * 1000, "&" * 1000, "<div>" * 5000, "<!--", "<![CDATA[x", "</", "<a b='", "&#xFFFFFFFFFF;", "<p\x00>"])
def test_hopeless_html_still_ends(source):
    events = list(html_events(source))
    assert sum(isinstance(event, Start) for event in events) == sum(isinstance(event, End) for event in events)


def test_html_that_the_library_cannot_get_past_is_refused():
    with pytest.raises(ReadError, match="no readable HTML: line 2"):
        list(html_events("<p>\n<![unsinn x]>"))


@pytest.mark.parametrize(("raw", "encoding"), [
    (b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "ISO-8859-1"), (b"\n<?xml version='1.0' encoding='x'?>", "x"),
    (b"<html><meta charset=windows-1252>", "windows-1252"), (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "iso-8859-1"),
    (b"<p>encoding='x'", ""), (b"", ""),
])
def test_the_encoding_that_a_file_names(raw, encoding):
    assert declared_encoding(raw) == encoding

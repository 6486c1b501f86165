"""TEI: what of an edition is its text."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.read import Unread


def tei(body: str, header: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><front><p>Vorwort</p></front><body>{body}</body></text></TEI>'


@pytest.mark.parametrize(("body", "text"), [
    ("<head>Der Brand</head>\n  <p>Er\n   floh.</p><p>Sie blieb.</p>", "Der Brand\n\nEr floh.\n\nSie blieb."),
    ("<p>Er<note place='foot'>Friedrich</note> floh.</p>", "Er floh."),
    ("<fw type='header'>Zweites Buch</fw><pb n='12'/><p>Er floh.</p><fw>3</fw>", "Er floh."),
    ("<p>Er floh <pb n='12'/><fw>Zweites Buch</fw>nach Prag.</p>", "Er floh nach Prag."),
    ("<p>die Revo-<lb/>\n  lution</p>", "die Revolution"),
    ("<p>die Revo<lb break='no'/>\nlution</p>", "die Revolution"),
    ("<p>das Vater-<lb break='no'/>\n Land</p>", "das VaterLand"),
    ("<p>die Revo-\n   <lb/>lution</p>", "die Revolution"),
    ("<p>die Revo-<fw>12</fw><pb n='13' break='no'/>lution</p>", "die Revolution"),
    ("<p>zu Land-<lb/>und Seekrieg</p>", "zu Land- und Seekrieg"),
    ("<p>Erste Zeile<lb/>zweite</p>", "Erste Zeile zweite"),
    ("<p>der <choice><orig>Koͤnig</orig><reg>König</reg></choice> floh</p>", "der König floh"),
    ("<p><choice><sic>Kömig</sic><corr>König</corr></choice></p>", "König"),
    ("<p><choice><abbr>Frh.</abbr><expan>Freiherr</expan></choice></p>", "Freiherr"),
    ("<p><choice><corr>König<choice><sic>x</sic><corr>e</corr></choice></corr><sic>Kömig</sic></choice></p>", "Könige"),
    ("<p><choice>\n<orig>alt</orig>\n</choice> und <choice/>neu</p>", "alt und neu"),
    ("<p><app><lem>kam</lem><rdg wit='#B'>ging</rdg></app></p>", "kam"),
    ("<p>er <del>ging</del><add>kam</add></p>", "er kam"),
    ("<lg><l>Es war ein König</l>\n<l>in Thule</l></lg><p>Ende</p>", "Es war ein König\nin Thule\n\nEnde"),
    ("<list><item>eins</item><item>zwei</item></list>", "eins\n\nzwei"),
    ("<table><row><cell>1848</cell><cell>März</cell></row><row><cell>1849</cell></row></table>", "1848 März\n1849"),
    ("<p>Da kam <persName ref='#x'>Imre Nagy</persName> am <date when='1956-10-24'>andern Tag</date>.</p>", "Da kam Imre Nagy am andern Tag."),
    ("<p>a &lt; b &amp; c</p>", "a < b & c"),
    ("<div><p>Außen</p><floatingText><body><p>Innen</p></body></floatingText></div>", "Außen\n\nInnen"),
])
def test_what_of_the_body_is_text(body, text, read):
    assert read(tei(body), "a.xml").text == text


def test_the_map_leads_back_to_the_file(read, trace):
    file = tei("<p>Im <hi>März</hi> kam die Revo-<lb/>\nlution\n nach K&#246;ln &amp; Bonn; es iſt <choice><orig>aus</orig><reg>vorbei</reg></choice>.</p>")
    source = read(file, "a.xml")
    found = trace(source, file)
    assert source.text == "Im März kam die Revolution nach Köln & Bonn; es ist vorbei."
    assert [found(words) for words in ("März", "Revolution", "Köln", "& Bonn", "ist vorbei")] == [
        "März", "Revo-<lb/>\nlution", "K&#246;ln", "&amp; Bonn", "iſt <choice><orig>aus</orig><reg>vorbei"]


def test_offsets_count_characters_of_the_decoded_file(read, trace):
    file = tei("<p>Die Königin floh über die Brücke.</p>").replace("UTF-8", "ISO-8859-1")
    source = read(file.encode("latin-1"), "a.xml")
    assert source.encoding == "Windows-1252"
    assert trace(source, file)("Brücke") == "Brücke"


def test_what_the_editor_marks_is_marked_in_the_text(read):
    source = read(tei("<p>Da kam <persName ref='#n'>Imre\n <hi>Nagy</hi><note>mit <placeName>Anm.</placeName></note></persName> nach "
                      "<name type='place'>Buda-<lb/>\npest</name>; <date when='1956-10-24'> am andern&#160;Tag </date>, <date>später</date>, "
                      "ging <orgName/> er <persName>zu <placeName>Köln</placeName></persName>.</p>"), "a.xml")
    assert [(source.text[mark.start:mark.end], mark.type, mark.value) for mark in source.marks] == [
        ("Imre Nagy", "PER", ""), ("Budapest", "LOC", ""), ("am andern Tag", "DATE", "1956-10-24"), ("zu Köln", "PER", ""), ("Köln", "LOC", "")]


HEADER = """<teiHeader><fileDesc>
 <titleStmt><title type="sub">Erster Band</title><title type="main">Die <hi>Revo</hi>lution
   in Berlin</title><author><persName><surname>Ranke</surname><forename>Leopold von</forename></persName></author><author>N. N.</author></titleStmt>
 <publicationStmt><date when="2012">2012</date><idno type="URLWeb">https://example.org/ranke</idno></publicationStmt>
 <sourceDesc><biblFull><titleStmt><title>Anderer Titel</title><author>Anderer</author></titleStmt>
   <publicationStmt><date type="publication">1849</date></publicationStmt></biblFull></sourceDesc></fileDesc>{}</teiHeader>"""


def test_the_header_says_title_author_date_and_address(read):
    source = read(tei("<p>Er floh.</p>", HEADER.format("")), "a.xml")
    assert (source.title, source.author, source.date, source.url) == ("Die Revolution in Berlin", "Leopold von Ranke; N. N.", "1849", "https://example.org/ranke")


@pytest.mark.parametrize(("creation", "date"), [
    ("<date when='1848-03-19'>am 19.</date>", "1848-03-19"), ("<date notBefore='1848'/>", "1848"), ("<date>19.3.1848</date>", "1848-03-19"),
    ("<date>im Frühling</date>", "1849"), ("<date when='1848-13'/>", "1849")])
def test_the_day_of_writing_counts_for_more_than_that_of_the_print(creation, date, read):
    header = HEADER.format(f"<profileDesc><creation>{creation}</creation></profileDesc>")
    assert read(tei("<p>Er floh.</p>", header), "a.xml").date == date


@pytest.mark.parametrize(("file", "status", "reason"), [
    (tei(""), "empty", "no text"), ("<TEI><text><p>Kein body</p></text></TEI>", "empty", "no text"),
    (tei("<p>").replace("</body>", ""), "failed", "no well-formed XML: line 2, column"),
    ("<rss><p>x</p></rss>", "skipped", "XML with the root element 'rss' is not read, only TEI"),
    (b"<TEI>\x00\x01\x02</TEI>", "failed", "binary file"),
])
def test_what_is_no_text_says_why(file, status, reason, read):
    found = read(file, "a.xml")
    assert isinstance(found, Unread)
    assert (found.status, found.reason[:len(reason)]) == (status, reason)
    assert found.sha256


def test_old_tei_without_namespace_and_with_a_dtd_is_read(read):
    file = '<!DOCTYPE TEI.2 SYSTEM "teixlite.dtd"><TEI.2><teiHeader/><text><body><p>f&uuml;r</p></body></text></TEI.2>'
    assert read(file, "a.tei").text == "für"

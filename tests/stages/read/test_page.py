"""PAGE-XML: regions in their order."""

from __future__ import annotations

import pytest


def equiv(text: str, index: int = 0) -> str:
    return f'<TextEquiv index="{index}"><Unicode>{text}</Unicode></TextEquiv>'


def line(text: str) -> str:
    return f"<TextLine><Coords points='0,0'/>{equiv(text)}</TextLine>"


def region(name: str, *lines: str, kind: str = "paragraph") -> str:
    return f'<TextRegion id="{name}" type="{kind}">{"".join(lines)}</TextRegion>'


def page(*regions: str, order: str = "") -> str:
    return f'<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata/><Page>{order}{"".join(regions)}</Page></PcGts>'


ORDER = ('<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="2" regionRef="b"/><OrderedGroupIndexed index="1" regionRef="x">'
         '<RegionRefIndexed index="0" regionRef="c"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>')


@pytest.mark.parametrize(("file", "text"), [
    (page(region("a", line("Die Revo-"), line("lution."), equiv("Die Revo-\nlution."))), "Die Revolution."),
    (page(region("a", line("Er floh.")), region("b", line("Sie blieb."))), "Er floh.\n\nSie blieb."),
    (page(region("a", line("Drei.")), region("b", line("Zwei.")), region("c", line("Eins.")), order=ORDER), "Eins.\n\nZwei.\n\nDrei."),
    (page(region("a", line("Kopf"), kind="header"), region("b", line("Er floh.")), region("c", line("1"), kind="page-number")), "Er floh."),
    (page(region("a", equiv("Nur der\nganze Text."))), "Nur der ganze Text."),
    (page(region("a", f"<TextLine>{equiv('falsch', 1)}{equiv('richtig')}</TextLine>")), "richtig"),
    (page(region("a", f"<TextLine><Word>{equiv('zwei')}</Word><Word>{equiv('Worte')}</Word></TextLine>")), "zwei Worte"),
    (page(region("a", line("Außen."), region("b", line("Innen.")))), "Außen.\n\nInnen."),
    (page(f"<TableRegion>{region('a', line('In der Tafel.'))}</TableRegion>"), "In der Tafel."),
    (page(region("a", line("Meyer &amp; Co. iſt"))), "Meyer & Co. ist"),
    (page(), None),
])
def test_what_of_a_page_is_text(file, text, read):
    assert getattr(read(file, "a.xml"), "text", None) == text


def test_the_map_leads_back_even_where_the_order_is_not_that_of_the_file(read, trace):
    file = page(region("a", line("Meyer &amp; Co.")), region("c", line("Die Revo-"), line("lution.")), order=ORDER)
    source = read(file, "a.xml")
    found = trace(source, file)
    assert source.text == "Die Revolution.\n\nMeyer & Co."
    assert [found(words) for words in ("Meyer & Co.", "Die")] == ["Meyer &amp; Co.", "Die"]

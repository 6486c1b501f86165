"""ALTO: blocks, divided words, margins."""

from __future__ import annotations

import pytest


def line(*strings: str, hyphen: str = "") -> str:
    return "<TextLine>" + "<SP/>".join(f'<String HPOS="1" CONTENT="{string}" WC="0.9"/>' for string in strings) + hyphen + "</TextLine>"


def block(*lines: str, tags: str = "") -> str:
    return f'<TextBlock ID="b"{tags}>{"".join(lines)}</TextBlock>'


def alto(*blocks: str, before: str = "", page: str = "") -> str:
    return (f'<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description/>{before}<Layout><Page>{page}'
            f'<PrintSpace>{"".join(blocks)}</PrintSpace></Page></Layout></alto>')


HYP = '<HYP CONTENT="-"/>'
PARTS = ('<TextLine><String CONTENT="die"/><SP/><String SUBS_TYPE="HypPart1" SUBS_CONTENT="Revolution" CONTENT="Revo{}"/>{}</TextLine>'
         '<TextLine><String SUBS_TYPE="HypPart2" SUBS_CONTENT="Revolution" CONTENT="{}"/><SP/><String CONTENT="kam."/></TextLine>')


@pytest.mark.parametrize(("file", "text"), [
    (alto(block(line("Der", "König"), line("floh."))), "Der König floh."),
    (alto(block(line("Er", "floh.")), block(line("Sie", "blieb."))), "Er floh.\n\nSie blieb."),
    (alto(block(PARTS.format("", HYP, "lution"))), "die Revolution kam."),
    (alto(block(PARTS.format("-", "", "lution"))), "die Revolution kam."),
    (alto(block(PARTS.format("-", HYP, "Lution"))), "die RevoLution kam."),
    (alto(block(line("die", "Revo", hyphen='<HYP CONTENT="¬"/>'), line("lution"))), "die Revolution"),
    (alto(block(line("die", "Revo-"), line("lution"))), "die Revolution"),
    (alto(block(line("Land", hyphen=HYP), line("und", "Seekrieg"))), "Land- und Seekrieg"),
    (alto(block(line("Er", "floh", "über", "die")), block(line("alte", "Brücke."))), "Er floh über die alte Brücke."),
    (alto(block(line("die", "Revo-")), block(line("lution."))), "die Revolution."),
    (alto(f"<ComposedBlock>{block(line('Innen.'))}</ComposedBlock>"), "Innen."),
    (alto(block(line("Er", "floh.")), page=f"<TopMargin>{block(line('Zeitung'))}</TopMargin>"), "Er floh."),
    (alto(block(line("Seite", "3"), tags=' TAGREFS="T1 T2"'), block(line("Er", "floh.")),
          before='<Tags><OtherTag ID="T2" LABEL="NumberingZone"/><OtherTag ID="T3" LABEL="MainZone"/></Tags>'), "Er floh."),
    (alto(block(line("— 12 —")), block(line("Er"), line("floh."))), "Er floh."),
    (alto(block(line("1848"), line("kam"), line("er."))), "1848 kam er."),
    (alto(block(line("Meyer", "&amp;", "Co.", "&#228;"))), "Meyer & Co. ä"),
    (alto(block("<TextLine><String ID='a>b' CONTENT='daſs'/></TextLine>")), "dass"),
    (alto(block(line())), None),
])
def test_what_of_a_page_is_text(file, text, read):
    assert getattr(read(file, "a.xml"), "text", None) == text


def test_the_map_leads_back_to_the_attributes(read, trace):
    file = alto(block(PARTS.format("", HYP, "lution"), line("Meyer", "&amp;", "Co.", "iſt")))
    found = trace(read(file, "a.xml"), file)
    assert [found(words) for words in ("die", "kam.", "&", "ist")] == ["die", "kam.", "&amp;", "iſt"]
    assert found("Revolution").startswith('Revo"/><HYP') and found("Revolution").endswith('CONTENT="lution')


def test_a_running_head_over_several_pages_is_left_out_and_said_to_be(read):
    pages = "".join(
        f'<Page><PrintSpace>{block(line("Augsburger", "Zeitung", str(number)))}{block(line("Er", "floh"), line(last))}</PrintSpace></Page>'
        for number, last in enumerate(("im Mai.", "nach Prag.", "allein.", "zu Pferd."), 1))
    source = read(f"<alto><Layout>{pages}</Layout></alto>", "a.xml")
    assert "Zeitung" not in source.text and source.text.count("Er floh") == 4
    assert "4 lines of running heads and page numbers left out" in source.notes

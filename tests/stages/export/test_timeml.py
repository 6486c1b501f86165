"""TimeML: the text with its times marked."""

from __future__ import annotations

from io import StringIO

import pytest
from ereignisgraph.schema.records import Time
from ereignisgraph.schema.vocabulary import TIMEX_MODS, TIMEX_TYPES
from ereignisgraph.stages.export.timeml import timeml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

TEXT = 'Im Mai & Juni "1848"\r\nzogen <sie> ab.\n'

# what TimeML 1.2.1 lets stand in a text and on a TIMEX3
DTD = etree.DTD(StringIO("""
<!ELEMENT TimeML (#PCDATA | TIMEX3)*>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3
  tid ID #REQUIRED
  type (DATE | TIME | DURATION | SET) #REQUIRED
  value CDATA #REQUIRED
  mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN | EQUAL_OR_LESS | EQUAL_OR_MORE | START | MID | END | APPROX) #IMPLIED
  functionInDocument (CREATION_TIME | EXPIRATION_TIME | MODIFICATION_TIME | PUBLICATION_TIME | RELEASE_TIME | RECEPTION_TIME | NONE) "NONE"
  temporalFunction (true | false) "false"
  beginPoint IDREF #IMPLIED
  endPoint IDREF #IMPLIED
  quant CDATA #IMPLIED
  freq CDATA #IMPLIED
  valueFromFunction IDREF #IMPLIED
  anchorTimeID IDREF #IMPLIED>
"""))


def time(start: int, end: int, text: str = TEXT, type: str = "DATE", value: str = "1848", mod: str = "") -> Time:
    return Time("probe", start, end, text[start:end], type, value, "row", mod)


def read(document: bytes) -> etree._Element:
    root = etree.fromstring(document)
    assert DTD.validate(root), DTD.error_log
    return root


def test_each_time_stands_in_its_element():
    root = read(timeml(TEXT, [time(3, 6, value="1848-05"), time(9, 13, value="1848-06", mod="END")]))
    assert [(element.text, dict(element.attrib)) for element in root] == [
        ("Mai", {"tid": "t1", "type": "DATE", "value": "1848-05"}),
        ("Juni", {"tid": "t2", "type": "DATE", "value": "1848-06", "mod": "END"})]


def test_the_date_of_the_text_stands_before_it_and_adds_no_character():
    root = read(timeml(TEXT, [], date="1848-06-01"))
    assert dict(root[0].attrib) == {"tid": "t0", "type": "DATE", "value": "1848-06-01", "functionInDocument": "CREATION_TIME"}
    assert "".join(root.itertext()) == TEXT


@pytest.mark.parametrize("type", TIMEX_TYPES)
@pytest.mark.parametrize("mod", TIMEX_MODS)
def test_every_type_and_mod_of_ours_is_one_of_timeml(type, mod):
    read(timeml(TEXT, [time(3, 6, type=type, mod=mod)]))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.lists(st.integers(0, 40), max_size=8))
def test_without_its_tags_the_document_is_the_text(text, cuts):
    bounds = sorted({min(cut, len(text)) for cut in cuts})
    times = [time(start, end, text) for start, end in zip(bounds[::2], bounds[1::2])]
    root = read(timeml(text, times))
    legal = "".join(character if character in "\t\n\r" or character >= " " and character not in "\ufffe\uffff" else "\ufffd" for character in text)
    assert "".join(root.itertext()) == legal
    assert [element.text or "" for element in root] == [legal[item.start:item.end] for item in times]

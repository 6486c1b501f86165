"""Language and title of a text that does not say them."""

from __future__ import annotations

import pytest
from ereignisgraph.stages.read.guess import language_of, title_of


@pytest.mark.parametrize("text", [
    "Der Churfürst that seyn Möglichstes, die Theile des Heeres zu verstärcken, welche vor der Stadt campirten, allein es gebrach ihm "
    "an Gelde, und die Stände weigerten sich, auch nur einen Thaler zu bewilligen.",
    "IM JAHRE 1618 WARFEN DIE STÄNDE ZWEI STATTHALTER AUS DEM FENSTER DER BURG, UND DAMIT BEGANN EIN KRIEG, DER DREISSIG JAHRE DAUERTE "
    "UND GANZ EUROPA ERFASSTE, EHE ER ENDETE.",
    "Anno 1525 erhuben sich die Bauren in Schwaben wider ire Herren, verbrannten vil Schlösser vnd Clöster vnd wurden am End bei "
    "Böblingen jämmerlich erschlagen, also daß der Bund triumphirte.",
])
def test_old_spelling_and_capitals_stay_german(text):
    assert language_of(text) == "de"


def test_a_short_text_counts_as_german():
    assert language_of("Rex fugit. Bellum coepit.") == "de"


@pytest.mark.parametrize(("text", "title"), [
    ("Der Brand von 1276\n\nIm Mai brannte die Stadt.", "Der Brand von 1276"),
    ("# Der Brand\nIm Mai brannte die ganze Stadt bis auf die Grundmauern nieder.", "Der Brand"),
    ("Der Brand.\n\nIm Mai brannte die Stadt.", ""),
    ("Im Mai brannte die Stadt bis auf die\nGrundmauern nieder, und der Rat floh.", ""),
    ("1276\n\nIm Mai brannte die Stadt.", ""),
])
def test_the_first_line_is_the_title_where_it_stands_alone(text, title):
    assert title_of(text) == title

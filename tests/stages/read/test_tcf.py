"""TCF: the text layer."""

from __future__ import annotations

FILE = """<?xml version="1.0" encoding="UTF-8"?>
<D-Spin xmlns="http://www.dspin.de/data" version="0.4"><MetaData xmlns="http://www.dspin.de/data/metadata"><source><CMD><Components><teiHeader>
<fileDesc><titleStmt><title>Die Revolution</title><author>Ranke</author></titleStmt></fileDesc></teiHeader></Components></CMD></source></MetaData>
<TextCorpus xmlns="http://www.dspin.de/data/textcorpus" lang="de"><text>Die Revo-
lution &amp; der Koͤnig.

Er floh.</text><tokens><token ID="t1">Die</token></tokens></TextCorpus></D-Spin>"""


def test_the_text_layer_is_the_text(read, trace):
    source = read(FILE, "a.tcf")
    assert source.text == "Die Revolution & der König.\n\nEr floh."
    assert (source.title, source.author) == ("Die Revolution", "Ranke")
    found = trace(source, FILE)
    assert [found(words) for words in ("Revolution", "& der König", "Er floh.")] == ["Revo-\nlution", "&amp; der Koͤnig", "Er floh."]

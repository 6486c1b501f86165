"""The user's authority file, and what is said of one with a mistake."""

from __future__ import annotations

import pytest
from ereignisgraph.authority import read_authority
from ereignisgraph.errors import AuthorityError
from ereignisgraph.schema.background import Authority

BISMARCK = Authority("Otto von Bismarck", "Q8442", "11851136X")


@pytest.fixture
def file(tmp_path):
    def write(text: str, encoding: str = "utf-8"):
        path = tmp_path / "ids.csv"
        path.write_bytes(text.encode(encoding))
        return path
    return write


def test_an_entry_is_known_by_its_name_and_its_aliases(file):
    entries = read_authority(file('name,type,wikidata,gnd,aliases\nOtto von Bismarck,PER,Q8442,11851136X,Bismarck;  Fürst  BISMARCK ;\n\nLemberg,LOC,Q36036,,\n'))
    assert entries == {
        ("PER", "otto von bismarck"): BISMARCK, ("PER", "bismarck"): BISMARCK, ("PER", "fürst bismarck"): BISMARCK,
        ("LOC", "lemberg"): Authority("Lemberg", "Q36036"),
    }


@pytest.mark.parametrize("text", [
    "\ufeffname,type,wikidata,gnd\nOtto von Bismarck,PER,Q8442,11851136X\n",
    "gnd, wikidata, type, name\r\n11851136X, Q8442, PER, Otto von Bismarck\r\n",
    'name,type,wikidata,gnd,aliases\n"Otto von Bismarck",PER,Q8442,11851136X,Otto von Bismarck\n',
])
def test_columns_may_stand_in_any_order_and_cells_in_quotes(file, text):
    assert read_authority(file(text)) == {("PER", "otto von bismarck"): BISMARCK}


@pytest.mark.parametrize("gnd", ["118511364", "11851136X", "1012345678", "4074109-8", "2024703-1", "5-X"])
def test_a_gnd_number_has_one_of_its_forms(file, gnd):
    [entry] = read_authority(file(f"name,type,wikidata,gnd\nA,ORG,,{gnd}\n")).values()
    assert entry.gnd == gnd


HEADER = "name,type,wikidata,gnd,aliases\n"


@pytest.mark.parametrize(("text", "message"), [
    ("", "line 1: no column 'name'"),
    ("name;type;wikidata;gnd\n", "line 1: no column 'name', needed are name,type,wikidata,gnd (with commas)"),
    ("name,type,wikidata\n", "line 1: no column 'gnd'"),
    ("name,type,wikidata,gnd,viaf\n", "line 1: unknown column 'viaf'"),
    (HEADER + ",PER,Q1,\n", "line 2: no name"),
    (HEADER + "A,Person,Q1,\n", "line 2: type 'Person' is none of PER, LOC, ORG, MISC"),
    (HEADER + "A,PER,,\n", "line 2: 'A' has neither a wikidata nor a gnd id"),
    (HEADER + "A,PER\n", "line 2: 'A' has neither"),
    (HEADER + "A,PER,Q01,\n", "line 2: 'Q01' is no item of Wikidata"),
    (HEADER + "A,PER,,12\n", "line 2: '12' is no record of the GND"),
    (HEADER + "A,PER,Q1,,B;C;D,E\n", "line 2: 6 cells under 5 columns"),
    (HEADER + "\nA,PER,Q1,,B\nb,PER,Q2,,\n", "line 4: 'b' (PER) stands in line 3 already"),
    (HEADER + '"A,PER,Q1,,\n', "is no CSV file in UTF-8"),
])
def test_a_mistake_is_said_in_one_line_that_names_the_file_and_the_line(file, text, message):
    path = file(text)
    with pytest.raises(AuthorityError) as error:
        read_authority(path)
    assert str(error.value).startswith(f"--authority {path}: {message}")
    assert "\n" not in str(error.value)


def test_one_name_may_be_of_two_types(file):
    assert len(read_authority(file(HEADER + "Hannover,LOC,Q1715,,\nHannover,ORG,Q164079,,\n"))) == 2


def test_a_file_in_another_encoding_or_none_at_all_is_said(file, tmp_path):
    with pytest.raises(AuthorityError, match="is no CSV file in UTF-8"):
        read_authority(file(HEADER + "Müller,PER,Q1,,\n", "latin-1"))
    with pytest.raises(AuthorityError, match="nirgends.csv: cannot be read: No such file"):
        read_authority(tmp_path / "nirgends.csv")

"""verbs.toml is read strictly, and each of its rows proves itself."""

from pathlib import Path

import ereignisgraph.lexicon
import pytest
from ereignisgraph.errors import LexiconError
from ereignisgraph.lexicon.infinitive import infinitive, participle_infinitive
from ereignisgraph.lexicon.verbs import AdjectiveRow, NounRow, ValencyRow, WeakRow, load_verbs
from ereignisgraph.stages.parse.lemmas import nominative

FILE = Path(ereignisgraph.lexicon.__path__[0]) / "verbs.toml"
VERBS = load_verbs(FILE)


def rows(*kinds: type, but: bool = False) -> list:
    return [pytest.param(row, id=row.id) for row in VERBS.rows if isinstance(row, kinds) != but]


@pytest.mark.parametrize("row", rows(NounRow, AdjectiveRow, ValencyRow, but=True))
def test_rows_of_verbs_prove_themselves(row):
    kind = "fin" if isinstance(row, WeakRow) and row.trait == "ge-finite" else ""
    for form, lemma in (example.split(" = ") for example in row.yes):
        assert infinitive(form, VERBS, kind=kind) == lemma
    for form, lemma in (example.split(" = ") for example in row.no):
        assert infinitive(form, VERBS, kind=kind) != lemma


@pytest.mark.parametrize("row", rows(AdjectiveRow))
def test_rows_of_adjectives_prove_themselves(row):
    assert [participle_infinitive(form, VERBS) for form in row.yes] == [None] * len(row.yes)
    assert None not in [participle_infinitive(form, VERBS) for form in row.no]


@pytest.mark.parametrize("row", rows(ValencyRow))
def test_rows_of_valency_prove_themselves(row):
    has = {"with_sein": VERBS.valency.builds_perfect_with_sein, "transitive_too": VERBS.valency.may_be_transitive,
           "by_itself": VERBS.valency.by_itself.__contains__, "steering": VERBS.valency.steering.__contains__,
           "judging": VERBS.valency.judging.__contains__, "willing": VERBS.valency.willing.__contains__}[row.trait]
    assert all(map(has, row.yes))
    assert not any(map(has, row.no))


@pytest.mark.parametrize("row", rows(NounRow))
def test_rows_of_nouns_prove_themselves(row, parsed):
    for form, lemma in (example.split(" = ") for example in row.yes):
        assert nominative(parsed(f"{form} {form} NOUN 0 root NN")[0], form, form, VERBS) == lemma
    for form, lemma in (example.split(" = ") for example in row.no):
        assert nominative(parsed(f"{form} {form} NOUN 0 root NN")[0], form, form, VERBS) != lemma


@pytest.mark.parametrize(("toml", "reason"), [
    ('[[irregular]]\nid = "x"\nverbs = ["gehen geht ging"]', "needs infinitive, present"),
    ('[[weak]]\nid = "x"\ntrait = "q"\nverbs = ["gehen"]', "trait 'q' is none of"),
    ('[[valency]]\nid = "x"\ntrait = "q"\nverbs = ["gehen"]', "valency 'x': trait 'q' is none of"),
    ('[[noun]]\nid = "x"\nheads = ["Krieg Kriege x"]', "needs singular, plural and gender"),
])
def test_a_row_without_its_parts_is_refused(tmp_path, toml, reason):
    path = tmp_path / "verbs.toml"
    path.write_text(toml + '\nyes = ["x"]\nno = ["x"]\nfrom = "x"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=reason):
        load_verbs(path)

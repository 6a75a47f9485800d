import copy
import datetime
import pickle

import pytest
import trilat
from trilat import Date


def test_a_date_is_as_close_as_it_is_written():
    maybe = Date("2024-07?")
    assert maybe.earliest == datetime.date(2024, 7, 1) and maybe.latest == datetime.date(2024, 7, 31)
    assert (maybe.precision, maybe.is_uncertain, maybe.is_approximate, maybe.days) == ("month", True, False, 31)
    assert str(maybe) == "2024-07?" and repr(maybe) == "Date('2024-07?')" and eval(repr(maybe)) == maybe
    assert maybe != Date("2024-07") and maybe != "2024-07?" and {maybe: 1}[Date("2024-07?")] == 1
    with pytest.raises(TypeError):
        maybe < Date("2025")
    with pytest.raises(AttributeError):
        maybe.earliest = None


def test_dates_come_back_from_pickle_and_copy():
    for text in ("2024", "2023 late", "2024-01-01/..", "2024-07?"):
        date = Date(text)
        assert pickle.loads(pickle.dumps(date)) == date == copy.copy(date) == copy.deepcopy(date)


def test_how_dates_lie_to_each_other():
    late, summit = Date("2023 late"), datetime.date(2023, 8, 18)
    relation = late.relation(summit)
    assert relation.after == "certainly" and relation.before == "not"
    assert relation.certain == ("after",) and relation.possible == ("after",)
    for name in relation.__match_args__:
        assert getattr(late, name)(summit) == getattr(relation, name)
    assert Date("2023-1X").on_or_before(late) == "possibly" and Date("2024").on_or_after(late) == "certainly"


@pytest.mark.parametrize("bad", ["", "August 2023", "2023-13", "2023-02-30", "\0", "next year"])
def test_what_is_no_date_is_refused_with_help(bad):
    with pytest.raises(trilat.QuestionError) as caught:
        Date(bad)
    assert str(caught.value)


def test_a_month_in_words_is_set_right():
    with pytest.raises(trilat.QuestionError, match="2023-08"):
        Date("August 2023")

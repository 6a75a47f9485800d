"""Pictures: what stands in them, that nothing runs over anything else, and that hostile words do no harm."""

import io
import itertools
import subprocess
import sys

import pytest
import trilat
from trilat import types

matplotlib = pytest.importorskip("matplotlib", reason="pictures need the extra `plot`")
matplotlib.use("agg")

from matplotlib import pyplot  # noqa: E402
from matplotlib.colors import to_hex, to_rgb, to_rgba  # noqa: E402
from matplotlib.patches import Rectangle  # noqa: E402
from trilat import plot  # noqa: E402
from trilat.plot import _marks, _sheet  # noqa: E402

SIX = ["us", "jp", "kr", "cn", "ru", "kp"]
SERIES = [
    "phnom-penh-statement-2022",
    "spirit-of-camp-david-2023",
    "lima-joint-statement-2024",
    "new-york-statement-2025",
]
DAY = "2026-09-30"
HOSTILE = [
    r"$\frac{1}{$ \notacommand $x_",
    "line\nbreak\r\n\ttab \u2028 and\u2029 more",
    "ascending " * 60,
    "Unbreakable" * 40,
    "\u05e9\u05dc\u05d5\u05dd \u202eoverride\u202c \u0627\u0644\u0633\u0644\u0627\u0645",
    "<b>&amp;</b> 100% {0} \\ ` _ ^ #",
    "e\u0301\u0301\u0301 \u200d\u200b zero",
]

# Each picture: what is asked, and how the answer is drawn.
PICTURES = {
    "changes": (lambda d: d.compare_statements(SERIES[1], SERIES[3]), "changes", {}),
    "changes-complete": (lambda d: d.compare_statements(SERIES[1], SERIES[2]), "changes", {}),
    "changes-every": (lambda d: d.compare_statements(SERIES[1], SERIES[3]), "changes", {"every": True}),
    "threads": (lambda d: d.series(SERIES), "threads", {"names": "sources"}),
    "threads-all": (lambda d: d.series(SERIES), "threads", {"least": 1}),
    "agreement": (lambda d: d.compare_positions(SIX), "agreement", {"names": "actors"}),
    "agreement-measured": (lambda d: votes(), "agreement", {"names": "actors", "measure": "s"}),
    "network": (lambda d: d.network(), "network", {"names": "actors"}),
    "network-few": (lambda d: d.network(SIX), "network", {}),
    "cadence": (lambda d: d.cadence(d.mechanisms["freedom-edge"], DAY), "cadence", {}),
    "cadence-several": (lambda d: [d.cadence(one, DAY) for one in d.mechanisms.values()], "cadence", {}),
    "coverage": (lambda d: d.coverage(DAY), "coverage", {"names": "issues"}),
    "coverage-level": (lambda d: d.coverage(DAY), "coverage", {"by": "level"}),
    "frameworks": (lambda d: d.compare_frameworks("us-japan-rok", "nato", "us-rok"), "frameworks", {}),
    "frameworks-all": (lambda d: d.compare_frameworks(*d.frameworks), "frameworks", {}),
}

ONE_OF_EACH = ["changes", "threads", "agreement-measured", "network", "cadence", "coverage", "frameworks"]


ANSWERS = {}  # the dossiers live as long as the session


def drawn(d, name, ax=None):
    """One of the pictures; answers are asked for once."""
    ask, function, options = PICTURES[name]
    known = (id(d), name)
    if known not in ANSWERS:
        ANSWERS[known] = ask(d)
    if "names" in options:
        options = options | {"names": getattr(d, options["names"])}
    return getattr(plot, function)(ANSWERS[known], ax, **options)


def votes():
    from trilat import measure

    rows = [["yes", "no", None], ["yes", "yes", "no"], ["no", "abstain", "no"], [None, None, None]]
    return measure.pairwise(rows, actors=SIX[:4], levels=["yes", "abstain", "no"])


@pytest.fixture(autouse=True)
def no_figure_left():
    yield
    pyplot.close("all")


@pytest.fixture(scope="session")
def hostile(d):
    """The bundled dossier with words that try to break pictures."""
    whole = d.to_dict()
    words = itertools.cycle(HOSTILE)
    for kind, key in (
        ("actors", "name"),
        ("commitments", "object"),
        ("mechanisms", "name"),
        ("events", "name"),
        ("frameworks", "name"),
        ("issues", "label"),
        ("sources", "title"),
    ):
        for number, record in enumerate(whole[kind]):
            record[key] = f"{next(words)} {number}"
    import json

    return trilat.loads(json.dumps(whole))


def texts(ax):
    return [text for text in ax.texts if text.get_text().strip()]


def words(ax):
    return [text.get_text() for text in texts(ax)]


def boxes(ax):
    return [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_label()]


def extents(ax):
    renderer = ax.figure.canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts(ax)]


def overlap(one, other):
    """How far two boxes of pixels reach into each other, both ways."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return min(across, down)


def assert_apart(ax):
    ax.figure.canvas.draw()
    found = extents(ax)
    edge = ax.figure.bbox
    for words, box in found:
        assert box.x0 >= edge.x0 - 1 and box.x1 <= edge.x1 + 1, f"{words!r} leaves the picture"
        assert box.y0 >= edge.y0 - 1 and box.y1 <= edge.y1 + 1, f"{words!r} leaves the picture"
    found.sort(key=lambda pair: pair[1].x0)
    for place, (words, box) in enumerate(found):
        for others, other in found[place + 1 :]:
            if other.x0 > box.x1:
                break
            assert overlap(box, other) <= 1.5, f"{words!r} runs over {others!r}"
    patches = [patch.get_window_extent() for patch in boxes(ax)]
    for words, box in found:
        for patch in patches:
            within = patch.contains((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
            assert within or overlap(box, patch) <= 2, f"{words!r} runs into a box"


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_runs_over_anything(d, name):
    ax = drawn(d, name)
    assert ax.figure.get_size_inches()[0] == _sheet.WIDTH
    assert_apart(ax)


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("style", ["default", "dark_background"])
def test_every_word_can_be_read_on_its_ground(d, name, style):
    with pyplot.style.context(style):
        ax = drawn(d, name)
        paper = to_rgb(ax.figure.get_facecolor())
        grounds = [(box.get_window_extent(), box.get_facecolor()) for box in boxes(ax)]
        for text, (words, place) in zip(texts(ax), extents(ax), strict=True):
            ground = paper
            for box, colour in grounds:
                if colour[3] and box.contains((place.x0 + place.x1) / 2, (place.y0 + place.y1) / 2):
                    ground = to_rgb(colour)
            ink = to_rgba(text.get_color())
            seen = [part * ink[3] + under * (1 - ink[3]) for part, under in zip(ink, ground, strict=False)]
            assert contrast(seen, ground) >= 4.5, words


@pytest.mark.parametrize("name", [name for name in PICTURES if name != "threads-all"])
def test_hostile_words_do_no_harm(hostile, name):
    ax = drawn(hostile, name)
    assert_apart(ax)
    for shown in words(ax):
        assert not set(shown) & set("\n\r\t\u202e\u202c\u2028"), shown


@pytest.mark.parametrize("name", ["changes", "threads", "network", "cadence"])
def test_the_same_bytes_every_time(d, name):
    def written():
        buffer = io.BytesIO()
        drawn(d, name).figure.savefig(buffer, format="png")
        return buffer.getvalue()

    assert written() == written()


def test_every_kind_of_file_can_be_written(hostile):
    for kind in ("svg", "pdf"):
        buffer = io.BytesIO()
        drawn(hostile, "changes").figure.savefig(buffer, format=kind)
        assert buffer.getvalue()


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_given_axes_are_used(d, name):
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(16, 40))
    assert drawn(d, name, right) is right
    assert not left.texts and pyplot.get_fignums() == [figure.number]
    assert_apart(right)


def test_changes_show_every_dimension_that_moved(d):
    answer = d.compare_statements(SERIES[1], SERIES[3])
    shown = words(plot.changes(answer))
    paired = [one for one in answer.commitments if one.comparison is not None]
    moved = {
        finding.dimension.replace("-", " ")
        for one in paired
        for finding in one.comparison.dimensions
        if finding.relation != "same"
    }
    assert moved and moved <= set(shown)
    for outcome, count in answer.counts.items():
        assert any(text.startswith(f"{count} ") for text in shown), outcome
    assert f"{answer.counts['not-seen']} not seen" in shown


def test_what_is_not_seen_is_hatched_and_what_is_absent_is_not(d):
    not_whole = boxes(plot.changes(d.compare_statements(SERIES[1], SERIES[3]), every=True))
    whole = boxes(plot.changes(d.compare_statements(SERIES[1], SERIES[2]), every=True))
    assert {box.get_hatch() for box in not_whole if box.get_label() == "not seen"} == {"...."}
    assert {box.get_hatch() for box in not_whole if box.get_label() == "unknown"} == {"////"}
    absent = [box for box in whole if box.get_label() == "absent"]
    assert absent and {box.get_hatch() for box in absent} == {None}
    assert not any(box.get_label() == "absent" for box in not_whole)


def test_a_row_for_each_undertaking_if_asked(d):
    answer = d.compare_statements(SERIES[1], SERIES[3])
    ax = plot.changes(answer, every=True, most=len(answer.commitments))
    chips = [text for text in words(ax) if text.replace(" ", "-") in _marks.OUTCOMES]
    legend = sum(text in ("same", "more", "less", "other", "unknown") for text in words(ax))
    assert len(chips) >= len(answer.commitments) and legend >= 4
    assert f"and {len(answer.commitments) - 10} more undertakings" in " ".join(words(plot.changes(answer, every=True, most=10)))


def test_threads_have_a_dot_for_every_statement_that_has_them(d):
    answer = d.series(SERIES)
    ax = plot.threads(answer, least=3)
    rows = [
        thread
        for thread in answer.threads
        if sum(isinstance(cell, types.CellStated) for cell in thread.cells) >= 3
    ]
    dots = [line for line in ax.lines if line.get_marker() == "o"]
    stated = sum(isinstance(cell, types.CellStated) for thread in rows for cell in thread.cells)
    assert rows and len(dots) == stated
    steps = [box for box in boxes(ax) if box.get_label() in {m.word for m in _marks.OUTCOMES.values()}]
    shown = [step.outcome for thread in rows for step in thread.steps]
    cells = [cell for thread in rows for cell in thread.cells]
    shown += [cell.otherwise.outcome for cell in cells if isinstance(cell, types.CellOtherwise)]
    assert len(steps) == len(shown) + len(set(shown)), "one for each, and one in the legend"


def test_agreement_says_how_many_and_hatches_where_there_is_nothing(d):
    answer = d.compare_positions(SIX, least="document")
    ax = plot.agreement(answer, names=d.actors)
    shown = words(ax)
    for pair in answer.pairs:
        compared = sum(pair.counts.get(verdict, 0) for verdict in ("agree", "differ", "opposed"))
        if compared:
            assert f"{pair.counts.get('agree', 0)}/{compared}" in shown
    nothing = [box for box in boxes(ax) if box.get_label() == "nothing to compare"]
    empty = [
        pair for pair in answer.pairs if not set(pair.counts) & {"agree", "differ", "opposed"}
    ]
    assert empty and len(nothing) == len(empty) + 1
    assert "United States" in shown


def test_measured_pairs_say_the_measure_and_n(d):
    found = votes()
    ax = plot.agreement(found, measure="s")
    value = found["us", "jp"].s
    assert f"{value.value:.2f}" in words(ax) and f"n {value.n}" in words(ax)
    assert "n 0" in words(ax)
    assert found.plot(measure="kappa_linear") is not None
    with pytest.raises(ValueError, match="no measure"):
        plot.agreement(found, measure="guess")


def test_network_has_every_tie_and_names_those_without(d):
    answer = d.network()
    ax = plot.network(answer)
    labels = [patch.get_label() for patch in ax.patches]
    congruent = sum(tie.congruence > 0 for tie in answer.ties)
    conflicting = sum(tie.conflict > 0 for tie in answer.ties)
    assert labels.count("agreement") == congruent + 1 and labels.count("conflict") == conflicting + 1
    tied = {actor for tie in answer.ties for actor in (tie.first, tie.second)}
    assert tied <= {text.replace("…", "") for text in words(ax)} | joined(words(ax), tied)
    dashed = {str(patch.get_linestyle()) for patch in ax.patches if patch.get_label() == "conflict"}
    solid = {str(patch.get_linestyle()) for patch in ax.patches if patch.get_label() == "agreement"}
    assert dashed.isdisjoint(solid)


def joined(shown, ids):
    """Ids that were broken over two lines."""
    return {id for id in ids if any(one + other == id for one, other in itertools.pairwise(shown))}


def test_cadence_has_a_box_for_every_period_and_a_dot_for_every_occasion(d):
    answer = d.cadence(d.mechanisms["freedom-edge"], DAY)
    ax = plot.cadence(answer)
    statuses = [run.status for run in (*answer.calendar, *answer.rolling)]
    drawn = [box for box in boxes(ax) if box.get_label() in {m.word for m in _marks.PERIODS.values()}]
    assert len(drawn) == len(statuses) + len(set(statuses))
    held = [patch for patch in ax.patches if patch.get_label() in ("held", "possibly held")]
    assert [patch.get_label() for patch in held].count("possibly held") == 1
    assert len(held) == len(answer.occasions)
    assert answer.next_due.rolling in " ".join(words(ax))


def test_coverage_gives_the_numbers(d):
    answer = d.coverage(DAY, framework="us-japan-rok")
    shown = words(plot.coverage(answer, by="level"))
    for count in (answer.total, *answer.by_level.values()):
        assert {str(count.alive), str(count.silent), str(count.unknown), str(count.without)} <= set(shown)
    with pytest.raises(ValueError, match="no coverage by"):
        plot.coverage(answer, by="colour")


def test_track_has_a_box_for_every_state_in_the_order_of_a_page(d):
    answer = d.track(DAY, framework="us-japan-rok")
    ax = plot.track(answer)
    assert str(len(answer.commitments)) in words(ax)
    states = [state for state in _marks.STATES if any(row.state == state for row in answer.commitments)]
    drawn = [box.get_label() for box in boxes(ax)]
    known = {mark.word for mark in _marks.STATES.values()}
    first = [word for word in drawn if word in known][: len(states)]
    assert first == [_marks.STATES[state].word for state in states]


def test_frameworks_have_a_box_for_every_cell(d):
    answer = d.compare_frameworks("us-japan-rok", "nato", "us-rok")
    drawn = boxes(plot.frameworks(answer))
    cells = [cell.value for row in answer.rows for cell in row.cells]
    for value in ("present", "absent", "unknown"):
        of_value = [box for box in drawn if box.get_label() == value]
        assert len(of_value) == cells.count(value) + 1, value
        assert (of_value[0].get_hatch() is not None) == (value == "unknown")


def test_answers_draw_themselves_and_others_say_that_they_cannot(d):
    assert d.compare_positions(SIX).plot().texts
    assert d.coverage(DAY).plot(by="level").texts
    with pytest.raises(TypeError, match="no picture of an Actor"):
        d.actors["us"].plot()


def test_many_actors_and_columns_are_bounded(d):
    from trilat import measure

    many = [f"actor-{number}" for number in range(30)]
    found = measure.pairwise([[1, 0]] * 30, actors=many, levels=[0, 1])
    shown = plot.agreement(found, most=12)
    assert_apart(shown)
    assert "and 18 more actors" in words(shown)
    again = [*d.frameworks] * 4
    assert_apart(plot.frameworks(d.compare_frameworks(*again)))


def test_empty_answers_have_a_picture():
    empty = trilat.loads("trilat: 1\nactors: [{id: us, kind: state, name: United States}]")
    assert_apart(plot.agreement(empty.compare_positions(["us"])))
    assert_apart(plot.network(empty.network()))
    assert_apart(plot.coverage(empty.coverage(DAY)))
    assert_apart(plot.cadence([]))


def luminance(colour):
    """Relative luminance after WCAG 2.2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_sign_can_be_read_on_its_colour():
    tables = (_marks.RELATIONS, _marks.OUTCOMES, _marks.CARRIED, _marks.PRESENCE, _marks.PERIODS)
    for mark in itertools.chain.from_iterable(table.values() for table in tables):
        if mark.fill:
            assert contrast(mark.fill, mark.ink) >= 4.5, (mark.word, to_hex(mark.fill))


def test_no_meaning_is_in_colour_alone():
    for table in (_marks.RELATIONS, _marks.OUTCOMES, _marks.CARRIED, _marks.STATES, _marks.PRESENCE, _marks.PERIODS):
        looks = [(mark.sign, mark.hatch) for mark in table.values()]
        assert len(set(looks)) == len(looks), looks


def test_marks_know_every_word_of_the_library():
    for marks, words in (
        (_marks.RELATIONS, types.Relation),
        (_marks.OUTCOMES, types.Outcome),
        (_marks.SILENCES, types.Silence),
        (_marks.CARRIED, types.Carried),
        (_marks.STATES, types.State),
        (_marks.PRESENCE, types.Presence),
        (_marks.PERIODS, types.PeriodStatus),
    ):
        assert set(marks) == set(words.__args__)


def test_matplotlib_is_imported_on_use_only():
    code = "import sys, trilat, trilat.plot; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_without_matplotlib_one_is_told_what_to_install():
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "import trilat\n"
        "d = trilat.trilateral()\n"
        "try: d.compare_positions(['us', 'jp']).plot()\n"
        "except ImportError as error: sys.exit('trilat[plot]' not in str(error))\n"
        "sys.exit('no error')"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_module_is_there_without_asking_for_it():
    code = "import sys, trilat; assert 'trilat.plot' not in sys.modules; trilat.plot.coverage"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("size", [(12, 8), (7, 5)])
def test_nothing_runs_over_anything_in_small_axes(d, name, size):
    figure, axes = pyplot.subplots(2, 2, figsize=size)
    assert_apart(drawn(d, name, axes[0, 0]))


def test_years_do_not_run_over_one_another(d):
    answer = d.cadence(next(iter(d.commitments)), "2025-12-31")
    assert not answer.calendar
    ax = plot.cadence(answer)
    assert_apart(ax)
    [grounds] = {text.get_bbox_patch() is not None for text in texts(ax) if "no rate stated" in text.get_text()}
    assert grounds

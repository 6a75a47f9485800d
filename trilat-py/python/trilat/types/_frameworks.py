"""Kinds of alliance.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from .._value import Map, Result, Value

# As `typing` has it, which takes longer to import than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import (
        Act,
        ActorId,
        Agreement,
        At,
        Basis,
        Certainty,
        Citation,
        CommitmentId,
        Date,
        Force,
        LegalStatus,
        MechanismId,
        MechanismKind,
        MechanismStatus,
        Presence,
        Reservation,
        SourceId,
    )


class ActGap(Value):
    """One act in which two frameworks differ.

    act: The act.
    have: How firmly this one promises it; none if it does not.
    need: How firmly the other does.
    commitments: The undertakings of the other.
    """

    act: Act
    have: Force | None
    need: Force
    commitments: tuple[CommitmentId, ...]
    _spec = "act have need commitments:[=]"


class ActProfile(Value):
    """Undertakings of one kind.

    act: What is promised.
    force: The highest force with which it is; none where no force is known.
    firmest: The undertakings with that force.
    by: Who undertakes these.
    commitments: How many undertakings there are of that kind.
    """

    act: Act
    force: Force | None
    firmest: tuple[CommitmentId, ...]
    by: tuple[ActorId, ...]
    commitments: int
    _spec = "act force firmest:[=] by:[=] commitments"


class AtopAlliance(Value):
    """One alliance of ATOP: the highest that it ever reached, item by item.

    atopid: Its number in ATOP.
    items: Its items by their codes; none where the table has nothing.
    name: Its members as the table names them; empty if it does not.
    from_: When it began.
    members: Its members by their Correlates of War codes.
    published: The indices that the table itself carries.
    until: When it ended; none if it had not when the data end.
    """

    atopid: int
    items: Map[int | None]
    name: str = ""
    from_: Date | None = None
    members: tuple[int, ...] = ()
    published: Map[int | None] = Map()
    until: Date | None = None
    _spec = "atopid items:{=} name? from_? members?:[=] published?:{=} until?"


class AtopTable(Result):
    """The alliance-level table of the Alliance Treaty Obligations and Provisions project (ATOP).
    Its data are not part of the library: read the project's file with `AtopTable.from_csv`.
    Each alliance can then stand beside a dossier's frameworks. As a table (`to_pandas()` and
    its like) it has a row for each of its `alliances`.

    alliances: The alliances in the order of the table.
    ignored_columns: Columns of which nothing was made, as written.
    """

    _list = "alliances"
    alliances: tuple[AtopAlliance, ...]
    ignored_columns: tuple[str, ...]
    _spec = "alliances:[AtopAlliance] ignored_columns:[=]"


class FrameworkComparison(Result):
    """Frameworks side by side, item by item. As a table (`to_pandas()` and its like) it has a row
    for each of its `rows`.

    profiles: The frameworks.
    rows: Every item that any of them has coded.
    """

    _list = "rows"
    profiles: tuple[FrameworkProfile, ...]
    rows: tuple[ItemRow, ...]
    _spec = "profiles:[FrameworkProfile] rows:[ItemRow]"


class FrameworkGap(Result):
    """What would have to be added to one framework for it to be like another: item by item, and no
    number over it. As a table (`to_pandas()` and its like) it has a row for each of its
    `to_add`.

    from_: The framework that would have to change.
    to: The one that it would have to be like.
    basis: Whether the texts or the practice of the two are compared.
    to_add: Items that the other has and this one lacks.
    to_raise: Items that both have, the other at a higher grade.
    cannot_tell: Items that the other has and of which it cannot be told whether this one does.
    beyond: Items that this one has and the other lacks.
    acts: Acts to which the other is bound, and this one is not, or less firmly. Compared only
        where undertakings of both are recorded.
    legal: Grounds in law on which undertakings of the other stand and none of this one does,
        but for duties of another instrument that it recalls. Compared only where undertakings
        of both are recorded.
    otherwise: Items in which the two differ on this basis, while the one that lacks the item
        has it on the other basis: a treaty may not provide for what is done in practice.
    """

    _list = "to_add"
    from_: str
    to: str
    basis: Basis
    to_add: tuple[ItemGap, ...]
    to_raise: tuple[ItemGap, ...]
    cannot_tell: tuple[ItemGap, ...]
    beyond: tuple[ItemGap, ...]
    acts: tuple[ActGap, ...] = ()
    legal: tuple[LegalStatus, ...] = ()
    otherwise: tuple[ItemGap, ...] = ()
    _spec = (
        "from_ to basis to_add:[ItemGap] to_raise:[ItemGap] cannot_tell:[ItemGap] "
        "beyond:[ItemGap] acts?:[ActGap] legal?:[=] otherwise?:[ItemGap]"
    )


class FrameworkProfile(Result):
    """What a framework is made of, at a moment. As a table (`to_pandas()` and its like) it has a
    row for each of its `items`.

    framework: Its id in the dossier, or a key of another collection such as `atop:3180`.
    name: Its name.
    at: The moment.
    basis: Whether the items say what the texts provide for or what is done in practice.
    members: Its members then, certainly or possibly; for the highest ever reached, all that it
        ever had.
    items: Its institution items on this basis.
    indices: The indices over them.
    acts: What its undertakings promise to do, and how firmly.
    day: The date that the moment comes to, as precise as it is known; none for the highest ever
        reached, or where nothing is known of when the framework began.
    legal: On which ground in law its undertakings stand.
    organs: Its mechanisms that were at work or set up then.
    otherwise: The items that are present on the other basis, so that what is lacking here is
        not taken for lacking altogether.
    reservations: What its founding sources hold back about their own effect.
    """

    _list = "items"
    framework: str
    name: str
    at: At
    basis: Basis
    members: tuple[str, ...]
    items: tuple[ItemFinding, ...]
    indices: LeedsAnac
    acts: tuple[ActProfile, ...] = ()
    day: Date | None = None
    legal: tuple[LegalGround, ...] = ()
    organs: tuple[Organ, ...] = ()
    otherwise: tuple[ItemFinding, ...] = ()
    reservations: tuple[tuple[SourceId, Reservation], ...] = ()
    _spec = (
        "framework name at basis members:[=] items:[ItemFinding] indices:LeedsAnac "
        "acts?:[ActProfile] day? legal?:[LegalGround] organs?:[Organ] otherwise?:[ItemFinding] "
        "reservations?:[(=,Reservation)]"
    )


class ItemCell(Value):
    """One item in one framework.

    value: Whether it is there.
    but_present: The other basis, if the item is lacking or unknown on this one and present on
        that one.
    code: Its code, where it has several and this one is known.
    code_meaning: What the code means, if that is on record.
    """

    value: Presence
    but_present: Basis | None = None
    code: int | None = None
    code_meaning: str | None = None
    _spec = "value but_present? code? code_meaning?"


class ItemFinding(Value):
    """An institution item at a moment.

    item: The item's name in ATOP.
    value: Whether it is there; *unknown* too where records contradict each other, or where
        dates leave open which holds.
    readings: The records that it rests on.
    code: Its code, where it has grades and this one is known.
    disputed: Whether records that are in effect for certain contradict each other.
    """

    item: str
    value: Presence
    readings: tuple[ItemReading, ...]
    code: int | None = None
    disputed: bool = False
    _spec = "item value readings:[ItemReading] code? disputed?"


class ItemGap(Value):
    """One item in which two frameworks differ.

    item: The item's name in ATOP.
    have: What this one has.
    need: What the other has.
    meaning: What it says.
    """

    item: str
    have: ItemCell
    need: ItemCell
    meaning: str | None = None
    _spec = "item have:ItemCell need:ItemCell meaning?"


class ItemReading(Value):
    """One record of an item.

    value: Whether it is there.
    in_effect: Whether it is in effect at the moment asked for.
    citations: Where it stands.
    code: Its code, where it has grades.
    from_: From when.
    note: Why it was coded so.
    until: Until when.
    """

    value: Presence
    in_effect: Certainty
    citations: tuple[Citation, ...] = ()
    code: int | None = None
    from_: Date | None = None
    note: str | None = None
    until: Date | None = None
    _spec = "value in_effect citations?:[Citation] code? from_? note? until?"


class ItemRow(Value):
    """One item in every framework.

    item: The item's name in ATOP.
    agreement: Whether the frameworks have the same.
    cells: One for each framework, in their order.
    meaning: What it says.
    """

    item: str
    agreement: Agreement
    cells: tuple[ItemCell, ...]
    meaning: str | None = None
    _spec = "item agreement cells:[ItemCell] meaning?"


class LeedsAnac(Value):
    """Indices of institutional depth after Leeds & Anac (2005), "Alliance Institutionalization and
    Alliance Performance", International Interactions 31 (3): 183–202, from ATOP items and by
    the rules that their authors publish. - `hinst` = 1 if `milcon` = 3 or `intcom` = 1 or
    `base` > 0; missing if all three are. - `milorg` = 1 if `orgpurp1` or `orgpurp2` is 1 or 4;
    missing if both are. - `minst` = 1 if `milcon` = 2 or `milaid` is 3 or 4 or `subord` > 0 or
    `contrib` = 1 or `milorg` = 1, and 0 wherever `hinst` = 1; missing if all five are. -
    `milinst` = 2 if `hinst`, 1 if `minst`, else 0; missing if both are. - `pubtreat` = 1 if
    `estmode` = 1 and `pubsecr` is not 2; missing if both are. - `formorg` = 1 if `organ1` or
    `organ2` is 2 or 3; missing if both are. - `formal` = `pubtreat` + `formorg`; missing if
    both are. If one of the two is missing, the published rule gives 0, whatever the other is.
    An item that is missing counts as not there unless all of an index's items are. What it
    could change is told by the bounds.

    hinst: High military institutionalisation, 0 or 1.
    minst: Moderate military institutionalisation, 0 or 1.
    milorg: A military organisation, 0 or 1.
    milinst: Military institutionalisation, 0 to 2.
    pubtreat: A public treaty, 0 or 1.
    formorg: A formal organisation, 0 or 1.
    formal: Formality, 0 to 2.
    milinst_bounds: The least and the most that `milinst` could be, whatever the missing items
        are.
    formal_bounds: The least and the most that `formal` could be, whatever the missing items
        are.
    missing: The items that are missing.
    """

    hinst: int | None
    minst: int | None
    milorg: int | None
    milinst: int | None
    pubtreat: int | None
    formorg: int | None
    formal: int | None
    milinst_bounds: tuple[int, int]
    formal_bounds: tuple[int, int]
    missing: tuple[str, ...] = ()
    _spec = (
        "hinst minst milorg milinst pubtreat formorg formal milinst_bounds:[=] formal_bounds:[=] "
        "missing?:[=]"
    )


class LegalGround(Value):
    """Undertakings that stand on one ground in law.

    status: The ground; none where it is not coded.
    commitments: The undertakings.
    recalled: Those of them that recall a duty of another instrument, which they name: its
        ground is that instrument's, and none of the framework's own.
    """

    status: LegalStatus | None
    commitments: tuple[CommitmentId, ...]
    recalled: tuple[CommitmentId, ...] = ()
    _spec = "status commitments:[=] recalled?:[=]"


class Organ(Value):
    """A mechanism of a framework.

    mechanism: The mechanism.
    name: Its name.
    kind: What kind of mechanism.
    status: The latest status recorded up to then.
    since: Since when it has had that status, or an earlier one of being set up or at work.
    """

    mechanism: MechanismId
    name: str
    kind: MechanismKind
    status: MechanismStatus
    since: Date
    _spec = "mechanism name kind status since"

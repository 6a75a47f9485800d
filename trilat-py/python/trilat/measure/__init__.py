"""Agreement of actors on common items, measured as published.

A *table* of positions has actors, items and, in each cell, a level of one scale or nothing known.
It comes in any of these forms:

- an array of two dimensions or a list of rows: one row an actor, one column an item;
- a mapping from each actor to its positions;
- a wide table of pandas, polars, DuckDB or anything else with ``__arrow_c_stream__``: one column an
  actor, one row an item (as in a file of roll calls). ``item`` names a column that names the rows;
- a long table, one row a cell, when ``actor``, ``item`` and ``value`` name its columns;
- a :class:`Table`, which :func:`table` makes once for many measures, and :func:`read_csv` from a
  file of comma-separated text.

``None``, NaN, ``pandas.NA``, nulls and masked cells are missing. ``levels`` names the scale from one
end to the other and must hold all levels, also those that do not occur: the range of a measure comes
from the scale, never from what was observed. Levels are all texts, all numbers (lowest first; then
their distances count) or all truth values. A cell that holds anything else is an error.

Who said what, where and when (:func:`statements`) becomes a :class:`Network` of actors, with camps
and those who stand between; :func:`network` makes one of ties that are known already.

Every measure gives its value, or the reason why it has none, with the number of items that it
rests on. Nothing is random but for :func:`bootstrap` and the orders of the nodes in which camps are
sought, and there the seed decides everything.
"""

from __future__ import annotations

from trilat.measure._error import MeasureError
from trilat.measure._functions import (
    agreement,
    agreement_index,
    alpha,
    bootstrap,
    ideal_point_distance,
    kappa,
    pairwise,
    pi,
    s,
    tau_b,
)
from trilat.measure._network import (
    Affiliation,
    Affiliations,
    Camps,
    CampShares,
    Network,
    Tie,
    network,
)
from trilat.measure._results import (
    Alpha,
    ByDisagreement,
    GroupAgreement,
    Interval,
    Measured,
    PairMeasures,
)
from trilat.measure._statements import Statements, WeightedStatements, statements
from trilat.measure._table import Pairs, Table, read_csv, table

__all__ = [
    "Affiliation",
    "Affiliations",
    "Alpha",
    "ByDisagreement",
    "CampShares",
    "Camps",
    "GroupAgreement",
    "Interval",
    "MeasureError",
    "Measured",
    "Network",
    "PairMeasures",
    "Pairs",
    "Statements",
    "Table",
    "Tie",
    "WeightedStatements",
    "agreement",
    "agreement_index",
    "alpha",
    "bootstrap",
    "ideal_point_distance",
    "kappa",
    "network",
    "pairwise",
    "pi",
    "read_csv",
    "s",
    "statements",
    "table",
    "tau_b",
]

# What is public is of this module, whichever file it stands in: in messages, in pickles.
for _name in __all__:
    globals()[_name].__module__ = __name__
del _name

"""Pictures of what a dossier answers, drawn with matplotlib (`pip install trilat[plot]`).

Every function takes one of the library's answers, draws into `ax` or a figure of its own, and
returns the axes. Nothing is worked out here: what is drawn stands in the answer. Colours are told
apart with every common kind of colour blindness and never carry a meaning alone; what is unknown
or not seen is hatched and looks different from what is absent. Light and dark styles work.
"""

from __future__ import annotations

from ._agreement import agreement
from ._changes import changes
from ._coverage import coverage
from ._frameworks import frameworks
from ._threads import threads

__all__ = ["agreement", "changes", "coverage", "frameworks", "threads"]

"""The marks of every word that pictures show.

Colours are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), told apart with every common
kind of colour blindness; each comes with a sign, and what is not known is hatched.
"""

from ._sheet import Mark

BLUE, SKY, GREEN, ORANGE = "#0072B2", "#56B4E9", "#009E73", "#E69F00"
YELLOW, VERMILION, PURPLE, GREY = "#F0E442", "#D55E00", "#CC79A7", "#D9D9D9"
DARK, PALE = "#000000", "#FFFFFF"
CAMPS = (BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, YELLOW, "#999999")
SHAPES = ("o", "s", "^", "D", "v", "P", "X", "p", "<", ">", "h")

UNKNOWN = Mark("unknown", "?", None, "////")

RELATIONS = {
    "same": Mark("same", "=", GREY, "", DARK),
    "more": Mark("more", "▲", BLUE, "", PALE),
    "less": Mark("less", "▼", ORANGE, "", DARK),
    "incomparable": Mark("other", "≠", PURPLE, "", DARK),
    "reworded": Mark("in other words", "≈", GREY, "", DARK),
    "unknown": UNKNOWN,
    "not-compared": Mark("not compared: coded on neither side", "", None, "...."),
}

# What is kept comes first, then what moved, what is done, what is kept in another way, and only then
# what is gone.
OUTCOMES = {
    "reaffirmed": Mark("reaffirmed", "=", GREY, "", DARK),
    "reworded": Mark("reworded", "≈", GREY, "", DARK),
    "strengthened": Mark("strengthened", "▲", BLUE, "", PALE),
    "weakened": Mark("weakened", "▼", ORANGE, "", DARK),
    "reshaped": Mark("reshaped", "≠", PURPLE, "", DARK),
    "unknown": Mark("promised again, how is unknown", "?", None, "////"),
    "merged": Mark("merged into a broader one", "⊂", PURPLE, "//", DARK),
    "fulfilled": Mark("fulfilled", "✓", SKY, "", DARK),
    "superseded": Mark("superseded", "»", YELLOW, "", DARK),
    "reported": Mark("reported as done or under way", "✓", SKY, "//", DARK),
    "stance": Mark("kept as a stance", "◇", YELLOW, "//", DARK),
    "mentioned": Mark("mentioned", "·", GREY, "//", DARK),
    "absent": Mark("absent", "–"),
    "not-seen": Mark("not seen", "?", None, "...."),
    "not-coded": Mark("not coded", "?", None, "xx"),
    "new": Mark("new", "+", GREEN, "", DARK),
    "first-seen": Mark("first seen", "+?", None, "...."),
}

SILENCES = {
    "not-yet": Mark("not yet promised"),
    "absent": Mark("absent: available in full and coded whole", "–"),
    "not-seen": Mark("not seen: the full text is not available", "?", None, "...."),
    "not-coded": Mark("not coded: the text is not coded whole", "?", None, "xx"),
}

# In the order of a page: what was kept, what moved, what is overdue, and last what nothing is known of.
STATES = {
    "fulfilled": Mark("fulfilled", "✓", BLUE, "", PALE),
    "kept": Mark("kept in every period", "=", BLUE, "", PALE),
    "being-kept": Mark("being kept", "●", SKY, "", DARK),
    "resumed-after-gap": Mark("resumed after a gap", "↺", SKY, "//", DARK),
    "partly": Mark("in part, or kept and then not seen", "◐", GREEN, "", DARK),
    "triggered": Mark("due: its condition is met", "!", YELLOW, "", DARK),
    "overdue": Mark("overdue", "▼", ORANGE, "", DARK),
    "breached": Mark("breached", "×", ORANGE, "xx", DARK),
    "suspended": Mark("suspended", "‖", PURPLE, "", DARK),
    "withdrawn": Mark("withdrawn", "←", PURPLE, "//", DARK),
    "released": Mark("released", "→", PURPLE, "//", DARK),
    "expired": Mark("expired", "○", GREY, "", DARK),
    "superseded": Mark("superseded", "»", GREY, "//", DARK),
    "conditional": Mark("waits for its condition", "◇", GREY, "..", DARK),
    "no-evidence": Mark("no evidence", "–", None, "...."),
    "not-yet": Mark("not made yet", "·", None, ""),
    "unknown": UNKNOWN,
}

CARRIED = {
    "alive": Mark("carried by a mechanism that shows signs of life", "✓", BLUE, "", PALE),
    "silent": Mark("meant to be carried by one that shows none", "…", ORANGE, "", DARK),
    "unknown": Mark("meant to be carried by one that is unknown: no meetings were collected", "?", None, "////"),
    "without": Mark("no mechanism on record", "–"),
}

PRESENCE = {
    "present": Mark("present", "✓", BLUE, "", PALE),
    "absent": Mark("absent", "–"),
    "unknown": UNKNOWN,
}
DISPUTED = Mark("records contradict each other", "!?", None, "xxxx")

PERIODS = {
    "kept": Mark("kept", "✓", BLUE, "", PALE),
    "possibly-kept": Mark("possibly kept", "✓?", SKY, "///", DARK),
    "partly": Mark("partly", "½", YELLOW, "", DARK),
    "not-seen": Mark("not seen: it may have been kept", "?", None, "...."),
    "missed": Mark("missed, as a record says", "×", VERMILION, "", DARK),
    "disputed": Mark("disputed", "!?", PURPLE, "xx", DARK),
    "running": Mark("still running", "…"),
    "cut": Mark("only partly within the promise", "·", None, "--"),
    "suspended": Mark("suspended", "II", GREY, "", DARK),
}


def of(marks: dict[str, Mark], word: str) -> Mark:
    """The mark of a word; one that is not listed is shown by itself."""
    return marks.get(word) or Mark(word.replace("-", " "), "?", None, "xx")

"""Records, results and what they are made of. Everything here is frozen.

Written by `tools/python_types.py` from what the library can be asked; change it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ._extras import (
    CampNetworkExtras,
    DateRelationExtras,
    DiagnosticExtras,
    SearchHitsExtras,
    TrackExtras,
)
from ._value import Map, Result, Value

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

__all__ = [
    "Act",
    "ActGap",
    "ActProfile",
    "Actor",
    "ActorId",
    "ActorKind",
    "Agreement",
    "Alias",
    "Alpha",
    "Aspect",
    "At",
    "AtopAlliance",
    "AtopTable",
    "Attribution",
    "AttributionGrade",
    "Bearing",
    "ByDisagreement",
    "Cadence",
    "CadenceMove",
    "CadencePromise",
    "CadenceRecord",
    "CalendarUnit",
    "CampMember",
    "CampNetwork",
    "CampTie",
    "Carried",
    "Carrier",
    "Cell",
    "CellSilent",
    "CellStated",
    "Certainty",
    "Change",
    "ChangeKind",
    "Citation",
    "ClaimCheck",
    "ClaimQuotation",
    "ClaimVerdict",
    "Code",
    "CoderAgreement",
    "Collision",
    "CollisionDiffering",
    "CollisionHeads",
    "CollisionIdentical",
    "CollisionSameThing",
    "Commitment",
    "CommitmentComparison",
    "CommitmentCoverage",
    "CommitmentExhibit",
    "CommitmentId",
    "CommitmentOutcome",
    "CommitmentResilience",
    "CommitmentTrack",
    "Completeness",
    "Completion",
    "CompletionScore",
    "CompletionScores",
    "Compliance",
    "ComplianceScore",
    "ComplianceScores",
    "Confidence",
    "Consistency",
    "Contradiction",
    "ContradictionKind",
    "Course",
    "Coverage",
    "CoverageCount",
    "Date",
    "DateRelation",
    "DayCount",
    "Deadline",
    "Diagnostic",
    "Dimension",
    "DimensionFinding",
    "DimensionPath",
    "Dispute",
    "DisputeKind",
    "DisputeSide",
    "Disputes",
    "DocumentCheck",
    "Duplicates",
    "DuplicatesCalendar",
    "Effect",
    "Event",
    "EventExhibit",
    "EventId",
    "EventKind",
    "Evidence",
    "Extent",
    "ExternalKey",
    "Fall",
    "FallenMechanism",
    "Fate",
    "FieldAgreement",
    "FieldDisagreement",
    "FieldSimilarity",
    "Force",
    "Forum",
    "ForumTerm",
    "ForumWording",
    "Found",
    "Frame",
    "FrameCollision",
    "FrameId",
    "FrameMap",
    "FrameUse",
    "Framework",
    "FrameworkComparison",
    "FrameworkGap",
    "FrameworkId",
    "FrameworkProfile",
    "GroupItem",
    "Header",
    "HeldOccasion",
    "Implementation",
    "ImplementationScore",
    "ImplementationScores",
    "Inconsistency",
    "InstitutionItem",
    "Interval",
    "Issue",
    "IssueId",
    "ItemCell",
    "ItemFinding",
    "ItemGap",
    "ItemReading",
    "ItemRow",
    "JointItem",
    "LeedsAnac",
    "LegalGround",
    "LegalStatus",
    "Level",
    "Life",
    "LinkedCommitment",
    "LinkedMechanism",
    "Location",
    "Locator",
    "Mandate",
    "Map",
    "Mapping",
    "MappingRelation",
    "MatchedCommitment",
    "Measured",
    "Mechanism",
    "MechanismId",
    "MechanismKind",
    "MechanismStatus",
    "MechanismTrack",
    "MechanismWithoutPromise",
    "Member",
    "Membership",
    "Nearest",
    "NetworkFile",
    "NetworkNotation",
    "NextDue",
    "Normalisation",
    "NounKind",
    "Numbers",
    "Occurrence",
    "Organ",
    "Outcome",
    "OwnAndJoint",
    "PairComparison",
    "PairItem",
    "PairMeasures",
    "PairReason",
    "PairReasonCoded",
    "PairReasonSimilarity",
    "PairVerdict",
    "Party",
    "Passage",
    "PerceptionGap",
    "PeriodRun",
    "PeriodStatus",
    "Position",
    "PositionCamps",
    "PositionComparison",
    "PositionExhibit",
    "PositionId",
    "Precision",
    "Presence",
    "Proposition",
    "PropositionCollision",
    "PropositionId",
    "PropositionKind",
    "QuotationCheck",
    "QuotationStatus",
    "ReadoutComparison",
    "ReadoutDocument",
    "ReadoutItem",
    "ReadoutStance",
    "ReadoutVerdict",
    "Recommendation",
    "Recommendations",
    "Recommender",
    "RecordPage",
    "RecordRef",
    "Refusal",
    "Related",
    "Relation",
    "RelayChain",
    "RelayFate",
    "RelayItem",
    "RelayLink",
    "Removal",
    "RemovalTarget",
    "RemovalTargetActor",
    "RemovalTargetLevel",
    "RemovalTargetMechanism",
    "Reservation",
    "ReservationChange",
    "ReservationKind",
    "ReservationOutcome",
    "Resilience",
    "Result",
    "RivalClaim",
    "Salience",
    "SearchHit",
    "SearchHits",
    "SelfContradiction",
    "Series",
    "Severity",
    "Shown",
    "Silence",
    "Similarity",
    "SingleRemoval",
    "SingleRemovals",
    "Source",
    "SourceId",
    "SourceKind",
    "Span",
    "Stance",
    "StanceCell",
    "StanceChange",
    "StanceHistory",
    "StanceLine",
    "StanceOutcome",
    "StanceRecord",
    "StanceTable",
    "StanceTurn",
    "Standing",
    "StandingHeld",
    "StandingMixed",
    "StandingUnknown",
    "State",
    "StatedStance",
    "Statement",
    "StatementComparison",
    "StatusChange",
    "StatusStep",
    "Step",
    "Term",
    "TextPlace",
    "Thread",
    "TieRelation",
    "Timing",
    "Track",
    "Transition",
    "TransitionConditionLapsed",
    "TransitionDeadlinePassed",
    "TransitionEvent",
    "TransitionTermEnded",
    "TransitionUndertaken",
    "Turn",
    "TurnedLine",
    "Undefined",
    "Uptake",
    "Value",
    "Verdict",
    "Verification",
    "Voice",
    "WithoutEffect",
    "WordingCheck",
    "WordingCheckCommitment",
    "WordingCheckPosition",
    "WordsElsewhere",
]

Act: TypeAlias = Literal[
    "defend",
    "deter",
    "consult",
    "meet",
    "share-information",
    "exercise",
    "coordinate",
    "enforce",
    "build-together",
    "invest",
    "assist",
    "establish",
    "uphold",
    "refrain",
    "permit",
    "pursue-a-goal",
]
"""What kind of thing an undertaking promises to do, by its innermost action verb.

`defend`: Use force for another.
`deter`: Posture that keeps an adversary from acting; extended deterrence.
`consult`: Confer before or about a response.
`meet`: Hold a meeting or dialogue.
`share-information`: Pass information or data on.
`exercise`: Hold a military or other exercise.
`coordinate`: Bring own measures into line with one another.
`enforce`: Apply sanctions, interdict, close evasion.
`build-together`: Produce, research or build jointly.
`invest`: Put means into own capacity.
`assist`: Help a third party.
`establish`: Create a body or mechanism.
`uphold`: Stand by a rule, law or principle.
`refrain`: Not do something.
`permit`: Allow another to do something.
`pursue-a-goal`: Work for a state of affairs, where no other act fits.
"""


ActorId: TypeAlias = str
"""The id of an `Actor`."""


ActorKind: TypeAlias = Literal[
    "state",
    "organisation",
    "grouping",
    "office",
    "person",
    "publisher",
    "unnamed",
]
"""What kind of actor.

`state`: A state.
`organisation`: An organisation with organs of its own, such as the UN or NATO.
`grouping`: States spoken of together, such as the ASEAN states.
`office`: A government, ministry, armed service or other office.
`person`: A person.
`publisher`: Publishers, think tanks, newspapers.
`unnamed`: A voice without a name, such as "one Chinese participant".
"""


Agreement: TypeAlias = Literal[
    "same",
    "differ",
    "unknown",
]
"""Whether frameworks have the same.

`same`: All have the same.
`differ`: Two of them differ.
`unknown`: What is not known leaves it open.
"""


Aspect: TypeAlias = Literal[
    "new",
    "continuing",
    "reaffirmed",
    "restated",
]
"""How the wording on the undertaking's own verb places it in time.

`new`: Stated with no sign of an earlier undertaking.
`continuing`: Continue, remain, build on.
`reaffirmed`: Reaffirm, reiterate, recommit, renew, stand by.
`restated`: Narrated: "has committed to".
"""


At: TypeAlias = str
"""`signature`, `highest`, or a day such as `2024-11-15`."""


AttributionGrade: TypeAlias = Literal[
    "dangling",
    "author",
    "unnamed",
    "group",
    "office",
    "named",
    "document",
]
"""How surely somebody can be held to words: the lowest grade first.

`dangling`: A pronoun or a missing subject: nobody can be held to it.
`author`: The writer's own voice.
`unnamed`: One person who is not named.
`group`: A group whose members are not named.
`office`: A government, ministry or other office as such.
`named`: A person who is named.
`document`: A document that can be looked up.
"""


Cadence: TypeAlias = str
"""`continuous`, `1 per year`, `at least 1 per year`, `1 per 2 years`, `regular`, `ad hoc` or
`once`; units are day, week, month, quarter and year."""


CalendarUnit: TypeAlias = Literal[
    "day",
    "week",
    "month",
    "year",
]
"""A unit of the calendar. Weeks begin on Monday (ISO 8601).

`day`: A day.
`week`: A week from Monday to Sunday.
`month`: A month of one year.
`year`: A year.
"""


Carried: TypeAlias = Literal[
    "alive",
    "silent",
    "without",
]
"""Whether something carries an undertaking out.

`alive`: A mechanism carries it out and shows signs of life.
`silent`: A mechanism is meant to carry it out and shows no sign of life, or is not at work.
`without`: No mechanism is recorded that carries it out.
"""


Certainty: TypeAlias = Literal[
    "not",
    "possibly",
    "certainly",
]
"""Whether something holds, on dates that are not known to the day. The values are those of
Kleene's strong three-valued logic, with *possibly* for its third value: unknown on these dates.
They are ordered from false to true, so `and` is the lesser of two, `or` the greater, and `!`
turns the order round. Two *possibly* that hang on the same date are combined as if they did
not: `and` may then say *possibly* where *not* could be proved. That errs on the side of not
knowing. ``` use trilat_core::model::Certainty::{Certainly, Not, Possibly};
assert_eq!(Certainly.and(Possibly), Possibly); assert_eq!(Not.or(Possibly), Possibly);
assert_eq!(!Not, Certainly); ```

`not`: It does not hold, whatever the days are.
`possibly`: It holds for some of the days that the dates allow, and not for others.
`certainly`: It holds, whatever the days are.
"""


ChangeKind: TypeAlias = Literal[
    "same",
    "deleted",
    "inserted",
]
"""Which side of a diff has some words.

`same`: Both.
`deleted`: The first only.
`inserted`: The second only.
"""


ClaimVerdict: TypeAlias = Literal[
    "borne-out",
    "in-part",
    "divided",
    "contradicted",
    "unanswered",
]
"""What the record says to a claim.

`borne-out`: It bears the claim out.
`in-part`: It bears the claim out in part, or is torn.
`divided`: Parts of it bear the claim out and parts contradict it.
`contradicted`: It contradicts the claim, or says what cannot hold together with it.
`unanswered`: No position of the record answers to it: nothing is known for or against.
"""


Code: TypeAlias = Literal[
    "syntax",
    "encoding",
    "file",
    "outside-folder",
    "limit",
    "version",
    "wrong-type",
    "unknown-key",
    "duplicate-key",
    "missing-key",
    "empty-value",
    "unknown-word",
    "bad-id",
    "bad-date",
    "bad-locator",
    "bad-value",
    "duplicate-id",
    "duplicate-external-key",
    "dangling-reference",
    "wrong-kind",
    "cycle",
    "reversed-interval",
    "outside-membership",
    "unknown-verb",
    "not-an-issuer",
    "no-mandate",
    "long-fragment",
    "no-address",
    "no-fragment",
]
"""What kind of thing is wrong. Codes are stable: scripts may rely on them.

`syntax`: The text is not well-formed YAML or JSON.
`encoding`: The file is not UTF-8.
`file`: A file or folder could not be read.
`outside-folder`: A link leads out of the dossier's folder.
`limit`: The input is larger, deeper or more entangled than the reader takes.
`version`: The file's `trilat` line is missing or names a version of the format that this
    library does not read.
`wrong-type`: A text stands where a list or a record belongs, or the other way round.
`unknown-key`: A record has a key that its kind does not know.
`duplicate-key`: One key stands twice in one record.
`missing-key`: A key that every record of this kind must carry is missing.
`empty-value`: A key is there without a value.
`unknown-word`: A value is none of the words that its key allows.
`bad-id`: An id is not a readable slug.
`bad-date`: A date does not follow EDTF, or names a day that no calendar has.
`bad-locator`: A locator does not say a paragraph, line, section or range.
`bad-value`: A value of some other kind cannot be read.
`duplicate-id`: Two records of one kind have one id.
`duplicate-external-key`: Two records of one kind claim to be the same thing elsewhere.
`dangling-reference`: A record names an id that the dossier does not hold.
`wrong-kind`: A record names an id that belongs to another kind of record.
`cycle`: A chain of `broader`, `continues`, `relays`, `predecessors` or memberships comes back
    to where it began.
`reversed-interval`: An interval ends before it begins.
`outside-membership`: An actor acts for a group at a time when it did not belong to it.
`unknown-verb`: The verb is not in the table of verbs, and the record states no force of its
    own.
`not-an-issuer`: A commitment binds an actor that did not issue its source.
`no-mandate`: Someone speaks for an actor and no record says that they may.
`long-fragment`: A quoted fragment is longer than fifteen words.
`no-address`: A source has no address, so nobody can look it up.
`no-fragment`: A commitment or position quotes nothing, so nothing can be checked.
"""


CommitmentId: TypeAlias = str
"""The id of a `Commitment`."""


Completeness: TypeAlias = Literal[
    "unseen",
    "digest",
    "partial",
    "full",
]
"""How much of a source's text is at hand: the least first.

`unseen`: Nobody on the project has seen it; it is known by what others say.
`digest`: A paraphrase, in which only words in quotation marks are as written.
`partial`: A part of the text as written.
`full`: The whole text.
"""


Completion: TypeAlias = Literal[
    "no-evidence",
    "not-started",
    "limited",
    "substantial",
    "complete",
]
"""The Open Government Partnership's levels of completion. They have no percentage.

`no-evidence`: Nothing is on record that could tell.
`not-started`: Not begun.
`limited`: A little of it.
`substantial`: Most of it.
`complete`: All of it.
"""


Compliance: TypeAlias = Literal[
    "failure",
    "partial",
    "full",
]
"""The G7 and G20 Research Groups' compliance score: +1, 0, −1. The percentage is (score + 1) · 50,
averaged. What counts as a commitment: discrete, specific (action, instrument or timetable can
be told), future-oriented, and publicly and collectively stated.

`failure`: −1: failure, or the opposite was done.
`partial`: 0: partial, or in progress.
`full`: +1: full.
"""


Confidence: TypeAlias = Literal[
    "D",
    "C",
    "B",
    "A",
]
"""How well an event is attested: the worst first.

`D`: One weak source.
`C`: One press page, or inferred.
`B`: One news agency, or an official text seen only in part.
`A`: An official text, or two independent news agencies.
"""


ContradictionKind: TypeAlias = Literal[
    "opposed",
    "divided",
    "incompatible",
]
"""How positions contradict one another.

`opposed`: One is for a proposition, the other against it.
`divided`: On one proposition, one is firm where the other is torn.
`incompatible`: They are for propositions that cannot hold together.
"""


Course: TypeAlias = Literal[
    "once",
    "each-occasion",
    "recurring",
    "open",
]
"""How an undertaking runs its course.

`once`: It is done once and then over.
`each-occasion`: It has a condition, and is due each time this is met.
`recurring`: It is to be done again and again.
`open`: How often it is to be done cannot be told, so that doing it once does not end it.
"""


Date: TypeAlias = str
"""Dates follow EDTF: `2023-08-18`, `2023-08`, `2023`, `2024-07?`, `2023/2024`, `2025-01-01/..`,
and `2023-08 mid` for a part of a month."""


Deadline: TypeAlias = str
"""The latest date in EDTF, such as `2023-12-31` or `2024`, or the word `immediate`."""


Dimension: TypeAlias = Literal[
    "act",
    "object",
    "legal-status",
    "force",
    "precision",
    "cadence",
    "parties",
    "partners",
    "counterparts",
    "beneficiaries",
    "targets",
    "issues",
    "scope",
    "trigger",
    "deadline",
    "term",
]
"""The features in which two commitments are compared.

`act`: What kind of thing is promised: the same or another.
`object`: What exactly is promised: the same or another.
`legal-status`: The ground in law: the same or another.
`force`: How firmly it is put, by the ladder of force.
`precision`: How exactly it is put, by the ladder of precision.
`cadence`: How often: a more frequent duty is more.
`parties`: Who undertakes it, by inclusion.
`partners`: Who acts along, by inclusion.
`counterparts`: To whom it is owed, by inclusion.
`beneficiaries`: For whose good it is, by inclusion.
`targets`: Against or about whom it is, by inclusion.
`issues`: What it is about, by what the issues cover in their scheme.
`scope`: Where it is to hold, by what the areas cover in their scheme.
`trigger`: On what condition: unconditional is more than conditional.
`deadline`: By when: sooner is more.
`term`: From when and how long, by inclusion.
"""


DisputeKind: TypeAlias = Literal[
    "day",
    "effect",
    "done-and-broken",
    "same-day",
    "order",
]
"""How evidence on an undertaking conflicts.

`day`: Records of one event give days that exclude each other.
`effect`: Records of one event say different things of what it did.
`done-and-broken`: Of one time, one record says that it was done and another that it was broken.
`same-day`: The order of events of one day matters and cannot be told.
`order`: The order of events matters and cannot be told, since a date is imprecise.
"""


Effect: TypeAlias = Literal[
    "triggers",
    "fulfils",
    "partly-fulfils",
    "breaches",
    "suspends",
    "resumes",
    "withdraws",
    "releases",
    "expires",
    "supersedes",
]
"""What an event does to a commitment.

`triggers`: The condition is met.
`fulfils`: What was promised is done.
`partly-fulfils`: Some of what was promised is done.
`breaches`: The opposite of what was promised is done.
`suspends`: It rests.
`resumes`: It holds again.
`withdraws`: Those who promised take it back.
`releases`: Those to whom it is owed let them off.
`expires`: Its time is over.
`supersedes`: Another commitment takes its place.
"""


EventId: TypeAlias = str
"""The id of an `Event`."""


EventKind: TypeAlias = Literal[
    "summit",
    "ministerial",
    "meeting",
    "call",
    "statement",
    "exercise",
    "mechanism-change",
    "treaty",
    "reaction",
    "action",
    "report",
    "assistance",
    "context",
]
"""What kind of event.

`summit`: Leaders meet.
`ministerial`: Ministers meet.
`meeting`: Others meet.
`call`: Talk over a line.
`statement`: A statement is made with no meeting.
`exercise`: An exercise is held.
`mechanism-change`: A mechanism is set up, starts or changes.
`treaty`: A treaty or memorandum is signed or takes effect.
`reaction`: Others react.
`action`: Measures are taken, such as designations.
`report`: A report comes out.
`assistance`: Help, training or exchange.
`context`: Something else that bears on the subject.
"""


ExternalKey: TypeAlias = str
"""The collection in small letters, a colon and the identifier there, such as `iso:JP` or
`cow:740`."""


Fall: TypeAlias = Literal[
    "itself",
    "level",
    "member",
    "period",
]
"""Why a mechanism no longer works when something is taken away.

`itself`: It is itself taken away.
`level`: Its level is.
`member`: A member is, and it does not go on without.
`period`: Its only signs of life fall into the period that is.
"""


Fate: TypeAlias = Literal[
    "keeps",
    "loses-last",
    "had-none",
    "nobody-left",
]
"""What becomes of an undertaking when something is taken away.

`keeps`: A mechanism that works still carries it.
`loses-last`: It loses the last mechanism that works.
`had-none`: No mechanism that works carried it before.
`nobody-left`: All who undertook it are taken away.
"""


Force: TypeAlias = Literal[
    "expressed",
    "considered",
    "sought",
    "intended",
    "pledged",
    "bound",
]
"""How firmly an undertaking is put, from the verb of the text.

`expressed`: An expectation of action of one's own: look forward to, hope to.
`considered`: Explore, discuss, consider.
`sought`: Seek, aim, endeavour.
`intended`: Intend, plan, are determined, resolve, stand ready.
`pledged`: Commit, pledge, agree, decide, undertake, will.
`bound`: Shall, must, a treaty obligation in this very text.
"""


FrameId: TypeAlias = str
"""The id of a `Frame`."""


FrameworkId: TypeAlias = str
"""The id of a `Framework`."""


Implementation: TypeAlias = Literal[
    "not-initiated",
    "minimum",
    "intermediate",
    "full",
]
"""The Peace Accords Matrix's implementation score, 0 to 3. The percentage is the sum of scores
over three times their number.

`not-initiated`: 0.
`minimum`: 1.
`intermediate`: 2.
`full`: 3.
"""


Inconsistency: TypeAlias = Literal[
    "opposite-stances",
    "incompatible-propositions",
]
"""In what way one voice's stances cannot stand together.

`opposite-stances`: For and against one proposition.
`incompatible-propositions`: For two propositions that cannot hold together.
"""


IssueId: TypeAlias = str
"""The id of an `Issue`."""


LegalStatus: TypeAlias = Literal[
    "treaty",
    "other-binding",
    "pending",
    "political",
    "disclaimed",
]
"""The ground that an undertaking stands on in law. Not a ladder, and apart from force.

`treaty`: The duty stands in a treaty in force.
`other-binding`: The duty stands in another binding instrument.
`pending`: The binding instrument is not yet in force.
`political`: A declaratory document that says nothing of its legal effect.
`disclaimed`: The text says that it creates no obligation.
"""


Level: TypeAlias = Literal[
    "unofficial",
    "working",
    "military",
    "senior-officials",
    "ministers",
    "leaders",
]
"""The rank at which states deal with one another: the lowest first.

`unofficial`: Track II: scholars and former officials, for nobody but themselves.
`working`: Desk officers and experts.
`military`: Armed forces and defence staffs.
`senior-officials`: Vice ministers, assistant secretaries, directors-general, national security
    advisors.
`ministers`: Ministers and secretaries.
`leaders`: Heads of state or government.
"""


Life: TypeAlias = Literal[
    "not-yet",
    "alive",
    "silent",
    "ended",
]
"""Whether a mechanism works, as far as records show.

`not-yet`: It was not at work yet.
`alive`: It shows signs of life: a meeting, an exercise, a start of work on record; and none of
    its own periods has gone by since without one.
`silent`: It was set up and shows no sign of life, or none for longer than its own period.
`ended`: It was suspended, lapsed or was replaced.
"""


Locator: TypeAlias = str
"""A locator is `¶8` or `¶8-9` for paragraphs, `L11` for lines, `§N2a` for a section, or `chars
10-25`."""


MappingRelation: TypeAlias = Literal[
    "exact",
    "close",
    "broad",
    "narrow",
    "related",
]
"""How a concept relates to one in another scheme, as in SKOS.

`exact`: The same.
`close`: Near enough for most uses.
`broad`: The other one is broader.
`narrow`: The other one is narrower.
`related`: Something else connects them.
"""


MechanismId: TypeAlias = str
"""The id of a `Mechanism`."""


MechanismKind: TypeAlias = Literal[
    "meeting-series",
    "exercise-series",
    "data-sharing",
    "hotline",
    "early-warning",
    "working-group",
    "secretariat",
    "framework-arrangement",
    "consultation-duty",
    "dialogue",
    "monitoring",
    "programme",
]
"""What kind of mechanism.

`meeting-series`: Meetings of one level, again and again.
`exercise-series`: Exercises under one name.
`data-sharing`: Data that flow without being asked for.
`hotline`: A line for talk at once.
`early-warning`: Warning of what is coming.
`working-group`: A group of officials with a task.
`secretariat`: A standing office.
`framework-arrangement`: An arrangement that others hang on.
`consultation-duty`: A duty to confer.
`dialogue`: Talks on a range of matters.
`monitoring`: Watching whether others comply.
`programme`: Training, exchange or assistance.
"""


MechanismStatus: TypeAlias = Literal[
    "planned",
    "announced",
    "established",
    "operating",
    "suspended",
    "lapsed",
    "replaced",
]
"""The state that a mechanism is in.

`planned`: Thought of.
`announced`: Made known.
`established`: Set up.
`operating`: At work.
`suspended`: Halted for a time.
`lapsed`: Ended without a word.
`replaced`: Followed by another.
"""


NetworkNotation: TypeAlias = Literal[
    "graphml",
    "gexf",
    "dot",
]
"""How a network is written for other programs.

`graphml`: GraphML: NetworkX, igraph, Gephi, visone.
`gexf`: GEXF 1.3: Gephi.
`dot`: DOT: Graphviz.
"""


Normalisation: TypeAlias = Literal[
    "none",
    "activity",
    "jaccard",
    "jaccard_multiset",
    "cosine",
]
"""What a tie is divided by, so that actors who say much are not tied to all. Every kind is divided
by the same, so subtract stays congruence less conflict.

`none`: Nothing.
`activity`: The mean number of statements of the two, ½ (n_i + n_i').
`jaccard`: The Jaccard index of the sets of what each took, repetitions counted once: what both
    took (for conflict, what one took and the other took the opposite of) over what either took.
    From 0 to 1.
`jaccard_multiset`: The same over multisets: the sum of the minima over the sum of the maxima.
`cosine`: The lengths of the two vectors: congruence becomes the cosine of the angle between
    them, from 0 to 1.
"""


NounKind: TypeAlias = Literal[
    "actor",
    "source",
    "issue",
    "commitment",
    "mechanism",
    "event",
    "proposition",
    "position",
    "frame",
    "framework",
]
"""The kinds of record that a dossier holds.

`actor`: Who acts or speaks.
`source`: What is cited.
`issue`: What it is about: a concept in a scheme.
`commitment`: One undertaking.
`mechanism`: What carries commitments out.
`event`: What happened, or is reported to have.
`proposition`: What sides can be taken on.
`position`: An actor's stance on a proposition.
`frame`: A label that actors put on a thing.
`framework`: A named set of actors with its commitments and mechanisms.
"""


Occurrence: TypeAlias = Literal[
    "happened",
    "reported",
    "planned",
    "not-found",
]
"""How it stands with an event's having happened.

`happened`: It happened.
`reported`: Somebody reports it; nobody confirms it.
`planned`: It was to happen.
`not-found`: It was looked for and not found: unknown, and not "did not happen".
"""


Outcome: TypeAlias = Literal[
    "reaffirmed",
    "reworded",
    "strengthened",
    "weakened",
    "reshaped",
    "unknown",
    "new",
    "fulfilled",
    "superseded",
    "absent",
    "not-seen",
]
"""What became of an undertaking from one statement to a later one.

`reaffirmed`: The same in every dimension, in the same words.
`reworded`: The same in every dimension, in other words.
`strengthened`: More in some dimension, less in none.
`weakened`: Less in some dimension, more in none.
`reshaped`: Changed in kind, or more in one way and less in another.
`unknown`: Taken up, but what is not known leaves open how.
`new`: Not in the earlier statement.
`fulfilled`: Not taken up; events say that it has been fulfilled.
`superseded`: Not taken up; events say that another takes its place.
`absent`: Not in the later statement, whose whole text is at hand.
`not-seen`: Not seen in the later statement, whose whole text is not at hand.
"""


PairVerdict: TypeAlias = Literal[
    "agree",
    "differ",
    "opposed",
    "mixed",
    "unknown",
    "one-silent",
    "both-silent",
]
"""How two actors stand to each other on one proposition.

`agree`: The same stance.
`differ`: Other stances that are not on opposite sides: one is firmer, or one is torn.
`opposed`: One is for it or leans that way, the other is against it or leans that way.
`mixed`: The records of one or both disagree within one time.
`unknown`: It cannot be told which record of one or both is the latest.
`one-silent`: One has no record.
`both-silent`: Neither has a record.
"""


Party: TypeAlias = str
"""The id of an actor, or `each-other`."""


PeriodStatus: TypeAlias = Literal[
    "kept",
    "possibly-kept",
    "partly",
    "not-seen",
    "missed",
    "disputed",
    "running",
    "cut",
    "suspended",
]
"""How a period stands with what was promised for it.

`kept`: As often as promised.
`possibly-kept`: As often as promised if imprecise dates or mere reports bear it out.
`partly`: Less often than promised, or only in part.
`not-seen`: Not seen. It may have been kept all the same.
`missed`: A record says that it was not kept.
`disputed`: One record says that it was kept and another that it was not.
`running`: It is not over, and not yet kept.
`cut`: Only a part of it falls into the time of the promise, so that it is open whether any was
    due.
`suspended`: The promise rested throughout.
"""


PositionId: TypeAlias = str
"""The id of a `Position`."""


Precision: TypeAlias = Literal[
    "general",
    "specific",
    "measurable",
]
"""How exactly an undertaking says what is to be done.

`general`: Neither act nor instrument can be told.
`specific`: An outsider could say which act or named instrument would count as keeping it.
`measurable`: A number or date limits the action itself.
"""


Presence: TypeAlias = Literal[
    "present",
    "absent",
    "unknown",
]
"""Whether an institution item is there.

`present`: It is there.
`absent`: It is not there.
`unknown`: It cannot be told.
"""


PropositionId: TypeAlias = str
"""The id of a `Proposition`."""


PropositionKind: TypeAlias = Literal[
    "normative",
    "descriptive",
    "predictive",
    "causal",
]
"""What kind of proposition.

`normative`: What ought to be.
`descriptive`: What is.
`predictive`: What will be.
`causal`: What brings what about.
"""


QuotationStatus: TypeAlias = Literal[
    "verified",
    "moved",
    "misattributed",
    "not-found",
    "no-text",
]
"""What the text at hand says of a quotation.

`verified`: The words stand where the record says.
`moved`: They stand elsewhere in the same source.
`misattributed`: They do not stand in the source that is named, but in another one.
`not-found`: They stand in no text at hand.
`no-text`: The source's text is not at hand.
"""


ReadoutVerdict: TypeAlias = Literal[
    "same",
    "opposed",
    "other-stance",
    "other-terms",
    "some-silent",
]
"""How the documents of one event stand to each other on one question.

`same`: All that have it have the same stance in the same terms, and all have it.
`opposed`: They have stances on opposite sides.
`other-stance`: They have other stances, on no opposite sides.
`other-terms`: They have the same stance on the question put in other terms.
`some-silent`: Those that have it say the same; others do not have it.
"""


RecordRef: TypeAlias = str
"""The kind of record, a colon and its id, such as `mechanism:freedom-edge`."""


Refusal: TypeAlias = Literal[
    "planned",
    "not-found",
    "before-it-was-undertaken",
    "after-its-end",
    "while-suspended",
    "not-suspended",
    "no-condition",
    "outside-its-time",
    "already-so",
]
"""Why an event that bears on an undertaking changes nothing.

`planned`: It was planned, and nothing says that it happened.
`not-found`: It was looked for and not found.
`before-it-was-undertaken`: The undertaking did not exist yet.
`after-its-end`: The undertaking was over.
`while-suspended`: The undertaking rested.
`not-suspended`: The undertaking did not rest, so that it could not be resumed.
`no-condition`: The undertaking has no condition that could be met.
`outside-its-time`: The time in which the condition could be met had not begun or was over.
`already-so`: It was so already.
"""


Relation: TypeAlias = Literal[
    "same",
    "more",
    "less",
    "incomparable",
    "unknown",
]
"""How the later of two values stands to the earlier.

`same`: They are the same.
`more`: The later is more.
`less`: The later is less.
`incomparable`: Neither is more: another thing, or more in one way and less in another.
`unknown`: It cannot be told.
"""


RelayFate: TypeAlias = Literal[
    "kept",
    "altered",
    "reversed",
    "other-terms",
    "added",
    "left-out",
    "not-seen",
]
"""What a link of a relay chain made of a position.

`kept`: It passes the stance on.
`altered`: It passes on a stance that is firmer, looser or torn.
`reversed`: It passes on the opposite stance.
`other-terms`: It passes on the same stance on the question put in other terms.
`added`: It has what the link before it does not have.
`left-out`: Its whole text is at hand and does not have it.
`not-seen`: It is not seen there, the whole text not being at hand.
"""


ReservationKind: TypeAlias = Literal[
    "disclaims-obligation",
    "keeps-freedom-of-action",
    "does-not-supersede",
    "no-change-of-position",
    "other",
]
"""What a source holds back about its own effect.

`disclaims-obligation`: It creates no legal rights or obligations.
`keeps-freedom-of-action`: Its issuers stay free to act as they see fit.
`does-not-supersede`: It leaves another instrument untouched.
`no-change-of-position`: It changes no position taken before.
`other`: Something else, said in the note.
"""


ReservationOutcome: TypeAlias = Literal[
    "kept",
    "new",
    "absent",
    "not-seen",
]
"""What became of a reservation.

`kept`: Made again.
`new`: Made for the first time.
`absent`: Not made, in a text that is wholly at hand.
`not-seen`: Not seen, in a text that is not wholly at hand.
"""


Salience: TypeAlias = Literal[
    "low",
    "medium",
    "high",
]
"""How much weight a holder gives to a position, where the text says so.

`low`: Said in passing.
`medium`: Neither stressed nor in passing.
`high`: Stressed, put first or repeated.
"""


Severity: TypeAlias = Literal[
    "warning",
    "error",
]
"""How much a finding weighs.

`warning`: Worth a look; the dossier stands.
`error`: The dossier is refused.
"""


Shown: TypeAlias = Literal[
    "done",
    "part",
    "part-seen",
    "nothing",
    "against",
    "open",
    "not-owed",
]
"""What a replay shows of the keeping of an undertaking; what scales start from.

`done`: It is done; or, where it recurs, kept in every period for which it was owed.
`part`: A part of it is done; or it was kept in some periods and not in others, as records say.
`part-seen`: It was kept in some periods, and of others nothing is seen.
`nothing`: It is owed and nothing is on record.
`against`: The opposite was done, or it was taken back, as records say.
`open`: Records leave it open.
`not-owed`: Nothing is owed: it was not made yet, its condition is not met, it rests or it is
    void.
"""


Silence: TypeAlias = Literal[
    "not-yet",
    "absent",
    "not-seen",
]
"""What it means that a statement does not have an undertaking.

`not-yet`: It had not been undertaken yet.
`absent`: The statement's whole text is at hand and does not have it.
`not-seen`: The statement's whole text is not at hand.
"""


SourceId: TypeAlias = str
"""The id of a `Source`."""


SourceKind: TypeAlias = Literal[
    "treaty",
    "resolution",
    "joint-statement",
    "unilateral-statement",
    "readout",
    "press-release",
    "transcript",
    "fact-sheet",
    "news",
    "analysis",
    "track-two-report",
    "dataset",
]
"""What kind of source.

`treaty`: A treaty.
`resolution`: A resolution of an international organisation.
`joint-statement`: A statement issued by several.
`unilateral-statement`: A statement issued by one.
`readout`: What one side says was said.
`press-release`: A release to the press.
`transcript`: Remarks, a briefing or a press conference, taken down.
`fact-sheet`: A list of results.
`news`: A report by a newspaper or agency.
`analysis`: An essay or study.
`track-two-report`: A report on a meeting of scholars and former officials.
`dataset`: Coded data.
"""


Stance: TypeAlias = Literal[
    "opposes",
    "leans-to-oppose",
    "ambivalent",
    "leans-to-support",
    "supports",
]
"""An actor's stance on a proposition, from opposition to support.

`opposes`: Against it.
`leans-to-oppose`: Rather against it.
`ambivalent`: Both for and against, or torn.
`leans-to-support`: Rather for it.
`supports`: For it.
"""


StanceOutcome: TypeAlias = Literal[
    "kept",
    "towards-support",
    "towards-opposition",
    "other-condition",
    "other-terms",
    "new",
    "absent",
    "not-seen",
]
"""What became of a position from one statement to a later one.

`kept`: The same stance on the same proposition, under the same condition.
`towards-support`: Nearer to support.
`towards-opposition`: Nearer to opposition.
`other-condition`: The same stance under another condition.
`other-terms`: A stance on the same question put in other terms.
`new`: Taken for the first time.
`absent`: Not taken, in a text that is wholly at hand.
`not-seen`: Not seen, in a text that is not wholly at hand.
"""


State: TypeAlias = Literal[
    "not-yet",
    "conditional",
    "in-force",
    "triggered",
    "partly",
    "fulfilled",
    "kept",
    "overdue",
    "breached",
    "suspended",
    "withdrawn",
    "released",
    "expired",
    "superseded",
    "unknown",
]
"""The state that an undertaking is in.

`not-yet`: It has not been undertaken yet.
`conditional`: Its condition has not been seen to be met.
`in-force`: It holds, and nothing is seen to have been done about it.
`triggered`: Its condition is met: it is due.
`partly`: Some of what was promised is done.
`fulfilled`: What was promised is done.
`kept`: What was promised again and again is being done.
`overdue`: Its time has come and nothing is seen to have been done. Not a breach.
`breached`: The opposite of what was promised is done, as a record says.
`suspended`: It rests.
`withdrawn`: Those who promised took it back.
`released`: Those to whom it was owed let them off.
`expired`: Its time is over.
`superseded`: Another undertaking took its place.
`unknown`: More than one state is possible.
"""


Statement: TypeAlias = tuple[SourceId, ...]


Term: TypeAlias = str
"""The date up to which it holds in EDTF, such as `2030`, or the word `open-ended`."""


TieRelation: TypeAlias = Literal[
    "congruence",
    "conflict",
    "subtract",
]
"""What ties two actors.

`congruence`: Σ_j Σ_k Σ_k' x_ijk x_i'jk' (1 − |k − k'|/(|K| − 1)): each pair of statements on
    one proposition counts by how near their levels are.
`conflict`: The same with |k − k'|/(|K| − 1): by how far apart they are.
`subtract`: Congruence less conflict; may be negative.
"""


Timing: TypeAlias = Literal[
    "early",
    "in-time",
    "late",
]
"""How the day on which something was done lies to the days stated for it.

`early`: Before the earliest day.
`in-time`: Within the time.
`late`: After the latest day.
"""


Turn: TypeAlias = Literal[
    "towards-support",
    "towards-opposition",
    "other-condition",
]
"""How an actor's line on a proposition turned.

`towards-support`: Nearer to support.
`towards-opposition`: Nearer to opposition.
`other-condition`: The same stance under another condition.
"""


Undefined: TypeAlias = Literal[
    "no_common_item",
    "no_variation",
    "no_weight",
    "unordered",
    "no_zero",
    "not_three_levels",
    "no_point",
    "no_weights",
    "no_resample",
    "no_activity",
]
"""Why a measure has no value. A measure that is undefined says so; it is never replaced by 0 or 1.

`no_common_item`: No item is known for both (for a group: for two or more).
`no_variation`: The positions do not vary, so that chance agreement is complete or the number of
    pairs that could be ordered is zero.
`no_weight`: The weights of the items compared add up to zero.
`unordered`: The measure needs ordered levels and the scale is nominal.
`no_zero`: The measure needs a true zero, which only a scale of numbers none of which is
    negative can have.
`not_three_levels`: The measure is published for three options and the scale has another number.
`no_point`: No point was supplied for an actor.
`no_weights`: No weights of items were supplied.
`no_resample`: No resample had a value.
`no_activity`: Nothing is there to divide by: an actor without any statement or edge.
"""


Uptake: TypeAlias = Literal[
    "since",
    "already-there",
    "open",
]
"""How a record lies in time to what was recommended.

`since`: It came later.
`already-there`: It was there already.
`open`: Dates leave open which came first.
"""


Verdict: TypeAlias = Literal[
    "same",
    "stronger",
    "weaker",
    "reshaped",
    "unknown",
]
"""How a later commitment stands to an earlier one, taken as a whole.

`same`: The same in every dimension.
`stronger`: More in some dimension, less in none.
`weaker`: Less in some dimension, more in none.
`reshaped`: More in one and less in another, incomparable in some, or another act, object or
    ground in law.
`unknown`: What is not known leaves it open.
"""


Voice: TypeAlias = Literal[
    "own",
    "mandate",
    "joint-statement",
]
"""By way of what a position counts for an actor.

`own`: It holds the position itself.
`mandate`: One who speaks for it holds the position.
`joint-statement`: A group that it belongs to holds the position, in a statement that it issued
    with others.
"""



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


class Actor(Value):
    """Who acts or speaks.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of actor.
    name: The name in English.
    aliases: Other names, each with the source that uses it.
    citations: Where that is found.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    memberships: What it belongs to, and when.
    note: Anything that a reader of the data should know.
    speaks_for: For whom it speaks, and when. Without such a record it speaks for itself alone.
    """

    id: ActorId
    kind: ActorKind
    name: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    memberships: tuple[Membership, ...] = ()
    note: str | None = None
    speaks_for: tuple[Mandate, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] citations?:[Citation] keys?:[=] memberships?:[Membership] "
        "note? speaks_for?:[Mandate]"
    )


class Alias(Value):
    """Another name of a thing.

    name: The name.
    source: The source that uses it.
    """

    name: str
    source: SourceId | None = None
    _spec = "name source?"


class Alpha(Value):
    """Krippendorff's α with each of the four metrics. `n` counts the items that at least two have
    a value for.

    nominal: Levels are equal or not.
    ordinal: Levels are ranks.
    interval: Differences of levels count.
    ratio: Ratios of levels count.
    """

    nominal: Measured
    ordinal: Measured
    interval: Measured
    ratio: Measured
    _spec = "nominal:Measured ordinal:Measured interval:Measured ratio:Measured"


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
    Its data are not part of the library: read the project's file with `AtopTable::from_csv`.
    Each alliance can then stand beside a dossier's frameworks. ``` use
    trilat_core::compare::{AtopTable, FrameworkComparison}; let table =
    AtopTable::from_csv("atopid,begyr,defense,base,organ1,estmode,pubsecr\\n\\
    9001,1949,1,3,3,1,0\\n9002,1951,0,0,0,1,\\n")?; let first = table.get(9001).unwrap();
    assert_eq!((first.indices().milinst, first.indices().formal), (Some(2), Some(2))); let both
    = FrameworkComparison::of(table.alliances.iter().map(|it| it.profile()).collect());
    assert_eq!(both.gap(1, 0).unwrap().to_add.len(), 3); # Ok::<(),
    trilat_core::compare::AtopError>(()) ``` As a table (`to_pandas()` and its like) it has a
    row for each of its `alliances`.

    alliances: The alliances in the order of the table.
    ignored_columns: Columns of which nothing was made, as written.
    """

    _list = "alliances"
    alliances: tuple[AtopAlliance, ...]
    ignored_columns: tuple[str, ...]
    _spec = "alliances:[AtopAlliance] ignored_columns:[=]"


class Attribution(Value):
    """Who said it, for whom, and how surely they can be held to it.

    grade: How surely.
    on_behalf_of: On whose behalf, as the speaker or the source claims.
    relays: The sources by way of which it came, the nearest to the words first.
    speaker: Who spoke, where that is not the holder.
    """

    grade: AttributionGrade
    on_behalf_of: ActorId | None = None
    relays: tuple[SourceId, ...] = ()
    speaker: ActorId | None = None
    _spec = "grade on_behalf_of? relays?:[=] speaker?"


class Bearing(Value):
    """What an event does to one commitment.

    effect: What it does.
    commitment: To which commitment.
    by: The commitment that takes its place, where one does.
    citations: Where that is found.
    note: Why it was coded so.
    """

    effect: Effect
    commitment: CommitmentId
    by: CommitmentId | None = None
    citations: tuple[Citation, ...] = ()
    note: str | None = None
    _spec = "effect commitment by? citations?:[Citation] note?"


class ByDisagreement(Value):
    """A measure of agreement beyond chance with each way of weighing disagreement.

    nominal: All disagreements count alike.
    linear: Disagreements count by the number of steps.
    quadratic: Disagreements count by the square of the number of steps.
    """

    nominal: Measured
    linear: Measured
    quadratic: Measured
    _spec = "nominal:Measured linear:Measured quadratic:Measured"


class CadenceMove(Value):
    """How a promised cadence moved from an earlier text to a later one.

    from_: The earlier commitment.
    before: How often that promised it.
    relation: How the later stands to it.
    """

    from_: CommitmentId
    before: str
    relation: Relation
    _spec = "from_ before relation"


class CadencePromise(Value):
    """How often something is promised in one text.

    commitment: The commitment, and the words that it rests on.
    cadence: How often, as shown: a cadence, "not stated" or "unknown".
    date: The date of its source.
    moved: What it takes up, and how the cadence moved from there.
    """

    commitment: CommitmentExhibit
    cadence: str
    date: Date | None = None
    moved: tuple[CadenceMove, ...] = ()
    _spec = "commitment:CommitmentExhibit cadence date? moved?:[CadenceMove]"


class CadenceRecord(Result):
    """What was promised against what was held, up to a day. As a table (`to_pandas()` and its
    like) it has a row for each of its `occasions`.

    of: The commitment or mechanism.
    name: What it is, in words.
    as_of: The day, up to its end.
    occasions: Every occasion, in order.
    calendar: The periods of the calendar one by one; none without a stated rate.
    rolling: The periods counted from the first day one by one; none without a stated rate.
    promises: How often it is promised, promise by promise: the thread of texts that take it up.
    cadence: How often it is promised, or meant to be; without it, not stated or not known.
    from_: The first day for which it is promised.
    looked_for: Occasions that were looked for and not found, or only planned.
    next_due: By when the next is due.
    """

    _list = "occasions"
    of: RecordRef
    name: str
    as_of: str
    occasions: tuple[HeldOccasion, ...]
    calendar: tuple[PeriodRun, ...]
    rolling: tuple[PeriodRun, ...]
    promises: tuple[CadencePromise, ...]
    cadence: Cadence | None = None
    from_: str | None = None
    looked_for: tuple[EventExhibit, ...] = ()
    next_due: NextDue | None = None
    _spec = (
        "of name as_of occasions:[HeldOccasion] calendar:[PeriodRun] rolling:[PeriodRun] "
        "promises:[CadencePromise] cadence? from_? looked_for?:[EventExhibit] next_due?:NextDue"
    )


class CampMember(Value):
    """An actor's place among the camps.

    actor: The actor.
    camp: Its camp, counted from 0.
    betweenness: How often it lies on the shortest ways between others in the congruence
        network, as a share of all pairs: 0 to 1.
    agreement: Its share of agreement with each camp.
    """

    actor: str
    camp: int
    betweenness: float
    agreement: tuple[Measured, ...]
    _spec = "actor camp betweenness agreement:[Measured]"


class CampNetwork(CampNetworkExtras):
    """Actors tied by agreement and conflict, with their camps. As a table (`to_pandas()` and its
    like) it has a row for each of its `ties`.

    duplicates: Which repetitions counted once.
    normalisation: What ties were divided by.
    camps: The camps of the congruence network, and every actor with its camp.
    ties: Every two actors that hold positions on a common proposition.
    """

    _list = "ties"
    duplicates: Duplicates
    normalisation: Normalisation
    camps: PositionCamps
    ties: tuple[CampTie, ...]
    _spec = "duplicates:Duplicates normalisation camps:PositionCamps ties:[CampTie]"


class CampTie(Value):
    """What ties two actors.

    first: The one actor.
    second: The other, later in the order of ids.
    congruence: How much they agree.
    conflict: How much they conflict.
    subtract: Congruence less conflict.
    propositions: The propositions on which both hold a position.
    """

    first: ActorId
    second: ActorId
    congruence: float
    conflict: float
    subtract: float
    propositions: tuple[PropositionId, ...]
    _spec = "first second congruence conflict subtract propositions:[=]"


class Carrier(Value):
    """A mechanism that carries an undertaking out.

    mechanism: The mechanism.
    life: Whether it works.
    occurrences: How many occurrences are on record for certain.
    latest: The latest of them.
    """

    mechanism: MechanismId
    life: tuple[Life, ...]
    occurrences: int
    latest: EventExhibit | None = None
    _spec = "mechanism life:[=] occurrences latest?:EventExhibit"


class CellStated(Value):
    """The statement has it: the leading record, then those that state it side by side."""

    stated: tuple[CommitmentExhibit, ...]
    _spec = "stated:[CommitmentExhibit]"


class CellSilent(Value):
    """The statement does not have it."""

    silent: Silence
    _spec = "silent"


class Change(Value):
    """A stretch of a word diff.

    kind: Which side has these words.
    words: The words as written, white space made single; of two spellings that count as equal,
        the later one.
    """

    kind: ChangeKind
    words: str
    _spec = "kind words"


class Citation(Value):
    """Where in some source a claim stands.

    source: The source.
    at: Paragraph, line, section or range, such as `¶8`.
    quote: Short fragments as written, a few words each.
    """

    source: SourceId
    at: Locator | None = None
    quote: tuple[str, ...] = ()
    _spec = "source at? quote?:[=]"


class ClaimCheck(Value):
    """What an account claims, and what the record says to it.

    proposition: The claim.
    text: In own words.
    kind: What kind of proposition.
    verdict: What the record says to it: to the proposition, or to its denial where no account
        is for it.
    claimed: The accounts' positions on it.
    answers: The record's positions on it.
    documents: Whether it stands in the document that the claim names; empty where the claim
        names none, or nothing of the record is known that it stands for.
    events_not_found: Events that it is about and of which no trace was found.
    quotations: Words that the account puts in quotation marks and ascribes to the documents
        named.
    rivals: What the record is for and cannot hold together with it.
    wording: The account's words against the record's.
    """

    proposition: PropositionId
    text: str
    kind: PropositionKind
    verdict: ClaimVerdict
    claimed: tuple[StanceRecord, ...]
    answers: tuple[StanceRecord, ...]
    documents: tuple[DocumentCheck, ...] = ()
    events_not_found: tuple[EventId, ...] = ()
    quotations: tuple[ClaimQuotation, ...] = ()
    rivals: tuple[RivalClaim, ...] = ()
    wording: tuple[WordingCheck, ...] = ()
    _spec = (
        "proposition text kind verdict claimed:[StanceRecord] answers:[StanceRecord] "
        "documents?:[DocumentCheck] events_not_found?:[=] quotations?:[ClaimQuotation] "
        "rivals?:[RivalClaim] wording?:[WordingCheck]"
    )


class ClaimQuotation(Value):
    """Words that an account puts in quotation marks, looked up in a document that it names.

    account: The account.
    check: What the document's text says; other accounts do not count as a place where they
        stand.
    at: Where in the account they stand.
    """

    account: SourceId
    check: QuotationCheck
    at: Locator | None = None
    _spec = "account check:QuotationCheck at?"


class CoderAgreement(Result):
    """How far two coders agree on one source. As a table (`to_pandas()` and its like) it has a row
    for each of its `matched`.

    source: The source.
    threshold: The least similarity at which two commitments were taken as one.
    matched: What both found.
    only_first: What only the first found.
    only_second: What only the second found.
    f1: F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
        coder is taken as the measure of the other; undefined if neither found any.
    fields: Agreement field by field.
    disagreements: Every disagreement, in the order of the matched commitments and the fields.
    """

    _list = "matched"
    source: SourceId
    threshold: float
    matched: tuple[MatchedCommitment, ...]
    only_first: tuple[CommitmentExhibit, ...]
    only_second: tuple[CommitmentExhibit, ...]
    f1: Measured
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[FieldDisagreement, ...]
    _spec = (
        "source threshold matched:[MatchedCommitment] only_first:[CommitmentExhibit] "
        "only_second:[CommitmentExhibit] f1:Measured fields:[FieldAgreement] "
        "disagreements:[FieldDisagreement]"
    )


class CollisionIdentical(Value):
    """The same record to the letter.

    record: The record in the first dossier.
    """

    kind: ClassVar[Literal["identical"]] = "identical"
    _tag = ("kind", "identical")
    record: RecordRef
    _spec = "record"


class CollisionDiffering(Value):
    """One id, other contents; the first dossier's record is kept.

    keys: The keys in which they differ, in the order of the alphabet.
    record: The record in the first dossier.
    """

    kind: ClassVar[Literal["differing"]] = "differing"
    _tag = ("kind", "differing")
    keys: tuple[str, ...]
    record: RecordRef
    _spec = "keys:[=] record"


class CollisionSameThing(Value):
    """Another id in the second dossier for what one collection elsewhere calls the same thing;
    both are there until somebody decides, so the merged dossier is refused.

    other: The record in the second dossier.
    key: The key that both carry.
    record: The record in the first dossier.
    """

    kind: ClassVar[Literal["same-thing"]] = "same-thing"
    _tag = ("kind", "same-thing")
    other: RecordRef
    key: ExternalKey
    record: RecordRef
    _spec = "other key record"


class CollisionHeads(Value):
    """Both dossiers have a head, with other contents; the first one's is kept.

    record: The record in the first dossier.
    """

    kind: ClassVar[Literal["heads"]] = "heads"
    _tag = ("kind", "heads")
    record: RecordRef
    _spec = "record"


class Commitment(Value):
    """One undertaking by one or more actors in one source. One target, one commitment; "we will
    continue to" counts. The same undertaking in another source is another record.

    id: The record's own name in the dossier: a readable slug.
    source: The source that states it.
    verb: The verb as written, without its subject: "intend to", "commit", "will continue to".
    act: What kind of thing is promised.
    object: What exactly, in own words. Where two commitments have one object, the same words:
        other words are taken as another object.
    aliases: Other names, each with the source that uses it.
    aspect: How the wording places it in time.
    beneficiaries: For whose good it is.
    by: Who undertakes it: issuers of the source, all of them if the list is empty.
    cadence: How often.
    cites: Instruments that the text names as its standard.
    coder: Who coded it.
    continues: Earlier commitments that it takes up, as coded by a person.
    counterparts: To whom it is owed.
    deadline: The latest time by which it is to be done.
    force: The force, where the coder reads the verb otherwise than the table of verbs.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    legal_status: The ground that it stands on in law; without it, unknown.
    not_before: The earliest time at which it is to be done.
    note: Anything that a reader of the data should know.
    passages: Where it stands in its source. Twice in one source is one record with two
        passages.
    positions: Positions that the same words also state.
    precision: How exactly it says what is to be done; without it, unknown.
    scope: Where it is to hold: concepts of a scheme of areas.
    targets: Against or about whom it is.
    term: How long it is to hold.
    trigger: The condition that makes it due, in own words; not stated is unconditional.
    with_: Others who act along.
    """

    id: CommitmentId
    source: SourceId
    verb: str
    act: Act
    object: str
    aliases: tuple[Alias, ...] = ()
    aspect: Aspect | None = None
    beneficiaries: tuple[Party, ...] = ()
    by: tuple[ActorId, ...] = ()
    cadence: Literal["not-stated", "unknown"] | Cadence | None = None
    cites: tuple[SourceId, ...] = ()
    coder: str | None = None
    continues: tuple[CommitmentId, ...] = ()
    counterparts: tuple[Party, ...] = ()
    deadline: Literal["not-stated", "unknown"] | Deadline | None = None
    force: Force | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    legal_status: LegalStatus | None = None
    not_before: Date | None = None
    note: str | None = None
    passages: tuple[Passage, ...] = ()
    positions: tuple[PositionId, ...] = ()
    precision: Precision | None = None
    scope: Literal["not-stated", "unknown"] | tuple[IssueId, ...] | None = None
    targets: tuple[Party, ...] = ()
    term: Literal["not-stated", "unknown"] | Term | None = None
    trigger: Literal["not-stated", "unknown"] | str | None = None
    with_: tuple[ActorId, ...] = ()
    _spec = (
        "id source verb act object aliases?:[Alias] aspect? beneficiaries?:[=] by?:[=] cadence? "
        "cites?:[=] coder? continues?:[=] counterparts?:[=] deadline? force? issues?:[=] "
        "keys?:[=] legal_status? not_before? note? passages?:[Passage] positions?:[=] precision? "
        "scope?:= targets?:[=] term? trigger? with_?:[=]"
    )


class CommitmentComparison(Result):
    """How a later commitment stands to an earlier one, dimension by dimension. The order is a
    product order: each `Dimension` has its own partial order, and the verdict is *stronger*
    only if no dimension is less. There is no weighting. Comparing a commitment with itself is
    *same* as far as it is known; swapping the sides flips the verdict; *stronger* is transitive
    where all dimensions are known. As a table (`to_pandas()` and its like) it has a row for
    each of its `dimensions`.

    before: The earlier commitment.
    after: The later commitment.
    verdict: The verdict.
    dimensions: Every dimension, in the order of `Dimension::ALL`.
    as_far_as_known: Where the verdict is unknown: what holds in the dimensions that are known.
    """

    _list = "dimensions"
    before: CommitmentExhibit
    after: CommitmentExhibit
    verdict: Verdict
    dimensions: tuple[DimensionFinding, ...]
    as_far_as_known: Verdict | None = None
    _spec = (
        "before:CommitmentExhibit after:CommitmentExhibit verdict dimensions:[DimensionFinding] "
        "as_far_as_known?"
    )


class CommitmentCoverage(Value):
    """What carries one undertaking out.

    commitment: The undertaking.
    state: Its state.
    carried: Whether it is carried.
    certainty: Whether that is certain; imprecise dates and mere reports may leave it open.
    carriers: The mechanisms that carry it out.
    deeds: What was done about it: events that fulfil it, or a part of it.
    """

    commitment: CommitmentExhibit
    state: State
    carried: Carried
    certainty: Certainty
    carriers: tuple[Carrier, ...] = ()
    deeds: tuple[EventExhibit, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit state carried certainty carriers?:[Carrier] "
        "deeds?:[EventExhibit]"
    )


class CommitmentExhibit(Value):
    """A record as evidence: its id, and the words that it rests on.

    id: The record.
    source: Its source.
    title: The source's title.
    verb: The verb as written.
    object: What it is about, in own words: a commitment's object, a position's proposition.
    at: Where it stands, such as `¶8`.
    quote: The quoted fragments.
    """

    id: CommitmentId
    source: SourceId
    title: str
    verb: str
    object: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    _spec = "id source title verb object at:[=] quote:[=]"


class CommitmentOutcome(Value):
    """What became of one undertaking.

    outcome: What became of it.
    after: The later commitment; none if it is not taken up.
    before: The earlier commitment; none if it is new.
    beside_after: Records that state the later one side by side.
    beside_before: Records that state the earlier one side by side in documents of the same
        statement.
    comparison: How they compare.
    evidence: Events up to the later statement that bear on the earlier commitment.
    reason: Why the two were paired.
    silence: For one that is not taken up: whether it is absent or not seen.
    splits_off: For a new one: the earlier commitment that a person linked it to, and that is
        paired with another.
    """

    outcome: Outcome
    after: CommitmentExhibit | None = None
    before: CommitmentExhibit | None = None
    beside_after: tuple[CommitmentExhibit, ...] = ()
    beside_before: tuple[CommitmentExhibit, ...] = ()
    comparison: CommitmentComparison | None = None
    evidence: tuple[Evidence, ...] = ()
    reason: PairReason | None = None
    silence: Outcome | None = None
    splits_off: CommitmentId | None = None
    _spec = (
        "outcome after?:CommitmentExhibit before?:CommitmentExhibit "
        "beside_after?:[CommitmentExhibit] beside_before?:[CommitmentExhibit] "
        "comparison?:CommitmentComparison evidence?:[Evidence] reason?:PairReason silence? "
        "splits_off?"
    )


class CommitmentResilience(Value):
    """What becomes of one undertaking.

    commitment: The undertaking.
    fate: What becomes of it.
    certainty: Whether that is certain; imprecise dates and mere reports may leave it open.
    undertakers_left: Those who undertook it and are left.
    left: The mechanisms that still carry it and work, certainly or possibly.
    lost: Those that carried it and would no longer work.
    """

    commitment: CommitmentExhibit
    fate: Fate
    certainty: Certainty
    undertakers_left: tuple[ActorId, ...]
    left: tuple[MechanismId, ...] = ()
    lost: tuple[MechanismId, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit fate certainty undertakers_left:[=] left?:[=] lost?:[=]"
    )


class CommitmentTrack(Value):
    """What became of one undertaking up to a day, replayed from dated and cited events.

    commitment: The undertaking, and the words that it rests on.
    course: How it runs its course.
    state: Its state; *unknown* where more than one is possible.
    possible: The states that are possible: one if it is certain.
    transitions: Every move of its state, in order, each with its evidence.
    cadence: How often it was promised.
    date: When it was undertaken: the date of its source, as written.
    days_past_deadline: How many days after the last day for it it was done (for the first
        time); below 0 if before.
    deadline: The last day for it (for its first occasion, if it recurs).
    disputes: Evidence that conflicts, or whose order cannot be told.
    every_order: Whether every order that the dates allow was tried. If not, the true state is
        among those that are possible, and not all of these need be.
    periods: If it recurs at a stated rate: how the periods of the calendar stand.
    taken_up_by: Later undertakings that take it up, as coded by a person.
    takes_up: Earlier undertakings that it takes up, as coded by a person.
    timing: How the doing of it lay to the times stated: more than one where dates leave it
        open, none where no time is stated or nothing was done.
    untold: What the undertaking says of its own course and cannot be told, because the text is
        not at hand: the state holds as far as the rest is known.
    without_effect: What bears on it and changed nothing, with the reason.
    """

    commitment: CommitmentExhibit
    course: Course
    state: State
    possible: tuple[State, ...]
    transitions: tuple[Transition, ...]
    cadence: Cadence | None = None
    date: Date | None = None
    days_past_deadline: DayCount | None = None
    deadline: str | None = None
    disputes: tuple[Dispute, ...] = ()
    every_order: bool = True
    periods: tuple[PeriodRun, ...] = ()
    taken_up_by: tuple[CommitmentId, ...] = ()
    takes_up: tuple[CommitmentId, ...] = ()
    timing: tuple[Timing, ...] = ()
    untold: tuple[Dimension, ...] = ()
    without_effect: tuple[WithoutEffect, ...] = ()
    _spec = (
        "commitment:CommitmentExhibit course state possible:[=] transitions:[Transition] cadence? "
        "date? days_past_deadline?:DayCount deadline? disputes?:[Dispute] every_order? "
        "periods?:[PeriodRun] taken_up_by?:[=] takes_up?:[=] timing?:[=] untold?:[=] "
        "without_effect?:[WithoutEffect]"
    )


class CompletionScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Completion, ...]
    score: Completion | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class CompletionScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[CompletionScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[CompletionScore] counts:{=} scored not_scorable left_out:{=} percent? "
        "percent_bounds?:?[=] share_not_scorable?"
    )


class ComplianceScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Compliance, ...]
    score: Compliance | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class ComplianceScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[ComplianceScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[ComplianceScore] counts:{=} scored not_scorable left_out:{=} percent? "
        "percent_bounds?:?[=] share_not_scorable?"
    )


class Consistency(Result):
    """What does not fit together in what voices say. As a table (`to_pandas()` and its like) it
    has a row for each of its `contradictions`.

    contradictions: Stances of one voice that cannot stand together, by actor and propositions.
    turned: Lines that turned in the time asked for, by actor and proposition.
    wordings: Questions that one voice puts otherwise in other forums, by actor and question.
    events: Events of which documents tell otherwise, each with the questions on which they do.
    """

    _list = "contradictions"
    contradictions: tuple[SelfContradiction, ...]
    turned: tuple[TurnedLine, ...]
    wordings: tuple[ForumWording, ...]
    events: tuple[ReadoutComparison, ...]
    _spec = (
        "contradictions:[SelfContradiction] turned:[TurnedLine] wordings:[ForumWording] "
        "events:[ReadoutComparison]"
    )


class Contradiction(Value):
    """Positions that contradict one another.

    kind: How.
    about: What kind of proposition it is about: a norm is held, a fact is claimed.
    first: One side: the one that is for the proposition, where both are on one.
    second: The other.
    within_one_source: Whether both sides stand in one and the same source.
    """

    kind: ContradictionKind
    about: PropositionKind
    first: DisputeSide
    second: DisputeSide
    within_one_source: bool
    _spec = "kind about first:DisputeSide second:DisputeSide within_one_source"


class Coverage(Result):
    """Which undertakings have a mechanism, and which of these show signs of life. As a table
    (`to_pandas()` and its like) it has a row for each of its `commitments`.

    as_of: The day, up to its end.
    commitments: Every undertaking looked at that was made by then and is not void (withdrawn,
        released, expired, superseded), in the order of their ids.
    total: The same by numbers.
    by_issue: By issue, each undertaking under every issue that it names and all that these are
        part of.
    by_level: By the level of the source; those of sources without a level left out.
    by_partner: By who undertakes it, each undertaking under every one of them.
    without_promise: Mechanisms that carry out none of the undertakings looked at.
    """

    _list = "commitments"
    as_of: str
    commitments: tuple[CommitmentCoverage, ...]
    total: CoverageCount
    by_issue: Map[CoverageCount]
    by_level: Map[CoverageCount]
    by_partner: Map[CoverageCount]
    without_promise: tuple[MechanismWithoutPromise, ...]
    _spec = (
        "as_of commitments:[CommitmentCoverage] total:CoverageCount by_issue:{CoverageCount} "
        "by_level:{CoverageCount} by_partner:{CoverageCount} "
        "without_promise:[MechanismWithoutPromise]"
    )


class CoverageCount(Value):
    """How many undertakings are carried.

    alive: By a mechanism that shows signs of life.
    silent: By one that shows none.
    without: By none.
    """

    alive: int
    silent: int
    without: int
    _spec = "alive silent without"


class DateRelation(DateRelationExtras):
    """How one date lies to another, relation by relation. Of *before*, *overlaps* and *after*
    exactly one holds of any two days or spans.

    before: The first date ends before the second begins.
    overlaps: They share a day.
    after: The first date begins after the second ends.
    within: Every day of the first is a day of the second.
    contains: Every day of the second is a day of the first.
    """

    before: Certainty
    overlaps: Certainty
    after: Certainty
    within: Certainty
    contains: Certainty
    _spec = "before overlaps after within contains"


class DayCount(Value):
    """A number of days of which the least and the most are known.

    least: The least.
    most: The most.
    """

    least: int
    most: int
    _spec = "least most"


class Diagnostic(DiagnosticExtras):
    """One finding about a dossier, as flat data. Equality compares what was found and where in the
    records, not where in the files.

    code: What kind of thing is wrong.
    severity: Whether it refuses the dossier.
    message: What is wrong here, in one line.
    help: What to do about it, where something can be said.
    location: Where it stands in a file; `None` for records made in code.
    path: The record and key, such as `commitments.lima-2024-5a.by[1]`; empty for a whole file.
    related: Other places that matter, such as where an id was used first.
    """

    code: Code
    severity: Severity
    message: str
    help: str | None = None
    location: Location | None = None
    path: str = ""
    related: tuple[Related, ...] = ()
    _spec = "code severity message help? location?:Location path? related?:[Related]"


class DimensionFinding(Value):
    """How two commitments compare in one dimension.

    dimension: The dimension.
    relation: How the later stands to the earlier.
    before: What the earlier has, as shown to people.
    after: What the later has.
    reason: Why, where the values alone do not tell.
    """

    dimension: Dimension
    relation: Relation
    before: str
    after: str
    reason: str | None = None
    _spec = "dimension relation before after reason?"


class DimensionPath(Value):
    """How one dimension of an undertaking moved through the series.

    dimension: The dimension.
    values: Its value in each statement, as shown; `None` where the statement is silent.
    changes: How often the value changed from one statement that has it to the next.
    returns: How often it went back to a value that it had had before.
    """

    dimension: Dimension
    values: tuple[str | None, ...]
    changes: int
    returns: int
    _spec = "dimension values:[=] changes returns"


class Dispute(Value):
    """Evidence on an undertaking that conflicts, or whose order cannot be told.

    kind: How.
    events: The events.
    states: The states that are possible after them.
    """

    kind: DisputeKind
    events: tuple[EventId, ...]
    states: tuple[State, ...]
    _spec = "kind events:[=] states:[=]"


class DisputeSide(Value):
    """One side of a contradiction.

    proposition: The proposition.
    text: In own words.
    records: The positions, in the order of their ids.
    """

    proposition: PropositionId
    text: str
    records: tuple[StanceRecord, ...]
    _spec = "proposition text records:[StanceRecord]"


class Disputes(Result):
    """What is disputed in a dossier. As a table (`to_pandas()` and its like) it has a row for each
    of its `claims`.

    contradictions: Where positions contradict one another, by the ids of the propositions.
    claims: Every claim of an account, checked against the record, by the ids of the
        propositions.
    chains: What the links of each relay chain made of the words before them.
    quotations: Quoted fragments of any record that stand in another source than the one cited,
        or in none at hand; empty where no texts were given.
    """

    _list = "claims"
    contradictions: tuple[Contradiction, ...]
    claims: tuple[ClaimCheck, ...]
    chains: tuple[RelayChain, ...]
    quotations: tuple[QuotationCheck, ...] = ()
    _spec = (
        "contradictions:[Contradiction] claims:[ClaimCheck] chains:[RelayChain] "
        "quotations?:[QuotationCheck]"
    )


class DocumentCheck(Value):
    """Whether what a claim stands for stands in the document that it names.

    named: The documents that the claim names.
    record: What the claim stands for: a commitment or position of the record.
    stands_in: The document in which that stands.
    as_named: Whether it is one of those named.
    """

    named: tuple[SourceId, ...]
    record: RecordRef
    stands_in: SourceId
    as_named: bool
    _spec = "named:[=] record stands_in as_named"


class DuplicatesCalendar(Value):
    """Once in each unit of the calendar. Statements without a day all count."""

    calendar: CalendarUnit
    _spec = "calendar"


class Event(Value):
    """Something that happened, or is reported to have.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of event.
    name: What happened, in a few words of ours.
    aliases: Other names, each with the source that uses it.
    bears_on: What it does to commitments.
    citations: Where it is found.
    coder: Who coded it.
    confidence: How well it is attested.
    date: When, local to the place; without it, unknown.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    level: The rank of those who took part.
    note: Anything that a reader of the data should know.
    occurrence: Whether it happened; without it, it did.
    occurrence_of: The mechanisms of which it is a meeting, exercise or other sign of life.
    participants: Who took part.
    place: Where.
    same_as: Another record of the same happening, such as a dated one for a vague one.
    """

    id: EventId
    kind: EventKind
    name: str
    aliases: tuple[Alias, ...] = ()
    bears_on: tuple[Bearing, ...] = ()
    citations: tuple[Citation, ...] = ()
    coder: str | None = None
    confidence: Confidence | None = None
    date: Date | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    level: Level | None = None
    note: str | None = None
    occurrence: Occurrence | None = None
    occurrence_of: tuple[MechanismId, ...] = ()
    participants: tuple[ActorId, ...] = ()
    place: str | None = None
    same_as: tuple[EventId, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] bears_on?:[Bearing] citations?:[Citation] coder? "
        "confidence? date? issues?:[=] keys?:[=] level? note? occurrence? occurrence_of?:[=] "
        "participants?:[=] place? same_as?:[=]"
    )


class EventExhibit(Value):
    """An event as evidence: its id, what it was, and where that is found.

    event: The event.
    name: What happened, in the record's words.
    occurrence: How it stands with its having happened.
    by_way_of: The mechanism that carries the undertaking out and of which this is an
        occurrence, where the event itself does not name the undertaking.
    citations: Where that is found: what the record cites for the effect, or else for the event.
    confidence: How well it is attested.
    date: When, as written; without it, unknown.
    note: Why it was coded so.
    superseded_by: The undertaking that takes the place of this one.
    """

    event: EventId
    name: str
    occurrence: Occurrence
    by_way_of: MechanismId | None = None
    citations: tuple[Citation, ...] = ()
    confidence: Confidence | None = None
    date: Date | None = None
    note: str | None = None
    superseded_by: CommitmentId | None = None
    _spec = (
        "event name occurrence by_way_of? citations?:[Citation] confidence? date? note? "
        "superseded_by?"
    )


class Evidence(Value):
    """An event that bears on an undertaking.

    event: The event.
    name: What happened.
    effect: What it does to the commitment.
    in_time: Whether it came by the date of the later statement.
    date: When, as written.
    """

    event: EventId
    name: str
    effect: Effect
    in_time: Certainty
    date: Date | None = None
    _spec = "event name effect in_time date?"


class Extent(Value):
    """A range of offsets that is never empty: counted from 0, the end not included."""

    start: int
    end: int
    _spec = "start end"


class FallenMechanism(Value):
    """A mechanism that would no longer work.

    mechanism: The mechanism.
    reasons: Why.
    before: Whether it works before anything is taken away.
    """

    mechanism: MechanismId
    reasons: tuple[Fall, ...]
    before: tuple[Life, ...]
    _spec = "mechanism reasons:[=] before:[=]"


class FieldAgreement(Value):
    """How far two coders agree in one field, over the commitments that both found.

    field: The field.
    agreement: The share of matched commitments in which both give the field and the same value.
    alpha_nominal: Krippendorff's α, values that are equal or not.
    alpha_ordinal: Krippendorff's α, values as steps of a ladder; undefined for a field without
        an order.
    kappa: Cohen's κ, values that are equal or not.
    """

    field: str
    agreement: Measured
    alpha_nominal: Measured
    alpha_ordinal: Measured
    kappa: Measured
    _spec = (
        "field agreement:Measured alpha_nominal:Measured alpha_ordinal:Measured kappa:Measured"
    )


class FieldDisagreement(Value):
    """A field in which two coders disagree on one commitment.

    field: The field.
    first: The first coder's record.
    second: The second coder's record.
    first_value: The first coder's value; none where the field was left open.
    second_value: The second coder's value.
    """

    field: str
    first: CommitmentId
    second: CommitmentId
    first_value: str | None = None
    second_value: str | None = None
    _spec = "field first second first_value? second_value?"


class FieldSimilarity(Value):
    """How alike two commitments are in one typed field: 0 to 1.

    field: The field.
    share: The share: 1 or 0 for the act, else the Jaccard coefficient of the two sets.
    """

    field: str
    share: float
    _spec = "field share"


class Forum(Value):
    """A forum: those who issue a text together, at one level.

    issuers: The issuers, in the order of ids.
    terms: What is said there, by proposition and stance.
    level: Their level, if known.
    """

    issuers: tuple[ActorId, ...]
    terms: tuple[ForumTerm, ...]
    level: Level | None = None
    _spec = "issuers:[=] terms:[ForumTerm] level?"


class ForumTerm(Value):
    """The words of one forum on a question.

    proposition: The proposition in the forum's terms.
    stance: The stance.
    records: The records, by date and id.
    """

    proposition: PropositionId
    stance: Stance
    records: tuple[PositionId, ...]
    _spec = "proposition stance records:[=]"


class ForumWording(Value):
    """A question on which one voice's words change from forum to forum.

    actor: The voice.
    question: The question.
    forums: The forums, by issuers and level.
    """

    actor: ActorId
    question: PropositionId
    forums: tuple[Forum, ...]
    _spec = "actor question forums:[Forum]"


class Found(Value):
    """Records that fit a filter.

    kind: Their kind.
    ids: Their ids, in order.
    """

    kind: NounKind
    ids: tuple[str, ...]
    _spec = "kind ids:[=]"


class Frame(Value):
    """A label that actors put on a thing, such as "defensive" or "encirclement".

    id: The record's own name in the dossier: a readable slug.
    label: The label.
    aliases: Other names, each with the source that uses it.
    citations: Where it is used.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    opposite_of: Frames that say the opposite of the same thing.
    poles: The two ends, where the frame is a scale between poles.
    scheme: The scheme that it belongs to.
    """

    id: FrameId
    label: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    opposite_of: tuple[FrameId, ...] = ()
    poles: tuple[str, ...] = ()
    scheme: str | None = None
    _spec = (
        "id label aliases?:[Alias] citations?:[Citation] issues?:[=] keys?:[=] note? "
        "opposite_of?:[=] poles?:[=] scheme?"
    )


class FrameCollision(Value):
    """Two frames that say the opposite of one thing, used by two voices.

    first: One use: where a subject was named and only one describes itself, that one.
    second: The other.
    on_issues: The issues that both are about.
    self_against_other: Whether a self-description meets another's perception.
    on: The records that both are about; where there are none, the issues tell what they share.
    """

    first: FrameUse
    second: FrameUse
    on_issues: tuple[IssueId, ...]
    self_against_other: bool
    on: tuple[RecordRef, ...] = ()
    _spec = "first:FrameUse second:FrameUse on_issues:[=] self_against_other on?:[=]"


class FrameMap(Result):
    """Who puts which frames on what, and where they collide. As a table (`to_pandas()` and its
    like) it has a row for each of its `uses`.

    uses: Every use, by frame, actor and proposition.
    collisions: Opposite frames on the same thing.
    gaps: Propositions on which the subject and others part; empty where no subject was named.
    subject: The subject whose self-description is held against others' perception.
    """

    _list = "uses"
    uses: tuple[FrameUse, ...]
    collisions: tuple[FrameCollision, ...]
    gaps: tuple[PerceptionGap, ...] = ()
    subject: ActorId | None = None
    _spec = "uses:[FrameUse] collisions:[FrameCollision] gaps?:[PerceptionGap] subject?"


class FrameUse(Value):
    """A frame as one actor uses it on one proposition.

    frame: The frame.
    label: Its label.
    actor: Who uses it.
    proposition: On which proposition.
    issues: The issues that the proposition is about.
    records: The positions, in the order of their ids.
    about: The records that the proposition is about.
    of_itself: Whether the actor describes itself or its own group; `None` where no subject was
        named.
    """

    frame: FrameId
    label: str
    actor: ActorId
    proposition: PropositionId
    issues: tuple[IssueId, ...]
    records: tuple[StanceRecord, ...]
    about: tuple[RecordRef, ...] = ()
    of_itself: bool | None = None
    _spec = (
        "frame label actor proposition issues:[=] records:[StanceRecord] about?:[=] of_itself?"
    )


class Framework(Value):
    """A named set of actors with its commitments and mechanisms: an alliance, a partnership.

    id: The record's own name in the dossier: a readable slug.
    name: Its name in English.
    aliases: Other names, each with the source that uses it.
    citations: Where all that is found.
    commitments: Its commitments, beyond those of its founding sources.
    founding: The sources that found it.
    from_: When it began.
    items: Its build, item by item.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    mechanisms: Its mechanisms.
    members: Who belongs to it, and when.
    note: Anything that a reader of the data should know.
    until: When it ended.
    """

    id: FrameworkId
    name: str
    aliases: tuple[Alias, ...] = ()
    citations: tuple[Citation, ...] = ()
    commitments: tuple[CommitmentId, ...] = ()
    founding: tuple[SourceId, ...] = ()
    from_: Date | None = None
    items: tuple[InstitutionItem, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    mechanisms: tuple[MechanismId, ...] = ()
    members: tuple[Member, ...] = ()
    note: str | None = None
    until: Date | None = None
    _spec = (
        "id name aliases?:[Alias] citations?:[Citation] commitments?:[=] founding?:[=] from_? "
        "items?:[InstitutionItem] keys?:[=] mechanisms?:[=] members?:[Member] note? until?"
    )


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
    to_add: Items that the other has and this one lacks.
    to_raise: Items that both have, the other at a higher grade.
    cannot_tell: Items that the other has and of which it cannot be told whether this one does.
    beyond: Items that this one has and the other lacks.
    acts: Acts to which the other is bound, and this one is not, or less firmly. Compared only
        where undertakings of both are recorded.
    legal: Grounds in law on which undertakings of the other stand and none of this one does,
        but for duties of another instrument that it recalls. Compared only where undertakings
        of both are recorded.
    """

    _list = "to_add"
    from_: str
    to: str
    to_add: tuple[ItemGap, ...]
    to_raise: tuple[ItemGap, ...]
    cannot_tell: tuple[ItemGap, ...]
    beyond: tuple[ItemGap, ...]
    acts: tuple[ActGap, ...] = ()
    legal: tuple[LegalStatus, ...] = ()
    _spec = (
        "from_ to to_add:[ItemGap] to_raise:[ItemGap] cannot_tell:[ItemGap] beyond:[ItemGap] "
        "acts?:[ActGap] legal?:[=]"
    )


class FrameworkProfile(Result):
    """What a framework is made of, at a moment. As a table (`to_pandas()` and its like) it has a
    row for each of its `items`.

    framework: Its id in the dossier, or a key of another collection such as `atop:3180`.
    name: Its name.
    at: The moment.
    members: Its members then, certainly or possibly; for the highest ever reached, all that it
        ever had.
    items: Its institution items.
    indices: The indices over them.
    acts: What its undertakings promise to do, and how firmly.
    day: The day that the moment comes to; none for the highest ever reached, or where it is not
        known when the framework began.
    legal: On which ground in law its undertakings stand.
    organs: Its mechanisms that were at work or set up then.
    reservations: What its founding sources hold back about their own effect.
    """

    _list = "items"
    framework: str
    name: str
    at: At
    members: tuple[str, ...]
    items: tuple[ItemFinding, ...]
    indices: LeedsAnac
    acts: tuple[ActProfile, ...] = ()
    day: str | None = None
    legal: tuple[LegalGround, ...] = ()
    organs: tuple[Organ, ...] = ()
    reservations: tuple[tuple[SourceId, Reservation], ...] = ()
    _spec = (
        "framework name at members:[=] items:[ItemFinding] indices:LeedsAnac acts?:[ActProfile] "
        "day? legal?:[LegalGround] organs?:[Organ] reservations?:[(=,Reservation)]"
    )


class GroupItem(Value):
    """One proposition as a group of actors sees it.

    proposition: The proposition.
    text: In own words.
    verdict: The worst verdict among those who speak: opposed, then mixed, unknown, differ,
        agree; *one-silent* if only one speaks.
    speakers: Who speaks, in the order of the actors.
    silent: Who is silent.
    """

    proposition: PropositionId
    text: str
    verdict: PairVerdict
    speakers: tuple[ActorId, ...]
    silent: tuple[ActorId, ...]
    _spec = "proposition text verdict speakers:[=] silent:[=]"


class Header(Value):
    """What a dossier says of itself.

    description: What it covers.
    title: Its title.
    coders: Who coded it.
    licence: Under what terms it may be used.
    shared_keys: Collections whose keys name rows of worked material or files, so that several
        records may carry one key. A key of any other collection names one thing.
    """

    description: str | None = None
    title: str | None = None
    coders: tuple[str, ...] = ()
    licence: str | None = None
    shared_keys: tuple[str, ...] = ()
    _spec = "description? title? coders?:[=] licence? shared_keys?:[=]"


class HeldOccasion(Value):
    """One occasion on which what was promised was done.

    events: The event, by each record of it.
    certainty: Whether it was held by the day asked for.
    gap: Days since the occasion before it.
    in_part: Whether only a part of what was promised was done.
    slippage: Days after it was due, one period after the occasion that it follows (where more
        than one is promised for a period, that many before it), or after the first day; below 0
        if before.
    """

    events: tuple[EventExhibit, ...]
    certainty: Certainty
    gap: DayCount | None = None
    in_part: bool = False
    slippage: DayCount | None = None
    _spec = "events:[EventExhibit] certainty gap?:DayCount in_part? slippage?:DayCount"


class ImplementationScore(Value):
    """One undertaking on a scale.

    commitment: The undertaking.
    state: Its state.
    shown: What the replay shows; more than one where its state is open.
    allowed: The steps that what is shown allows: one, if it has a score.
    score: The score, if it can be told.
    """

    commitment: CommitmentExhibit
    state: State
    shown: tuple[Shown, ...]
    allowed: tuple[Implementation, ...]
    score: Implementation | None = None
    _spec = "commitment:CommitmentExhibit state shown:[=] allowed:[=] score?"


class ImplementationScores(Result):
    """Undertakings on a published scale, by its own rule. The scores of one scale are never made
    from those of another: each is a view of the replay. As a table (`to_pandas()` and its like)
    it has a row for each of its `rows`.

    scale: The scale's name.
    as_of: The day, up to its end.
    rows: Each undertaking that the scale is put to, in the order of their ids.
    counts: How many are on each step.
    scored: How many have a score.
    not_scorable: How many could not be scored.
    left_out: How many undertakings the scale was not put to, and why.
    percent: The scale's percentage over those that have a score, 0 to 100; without it, the
        scale has none, or nothing has a score.
    percent_bounds: The least and the most that the percentage could be if those without a score
        had one.
    share_not_scorable: The share that could not be scored, 0 to 1; without it, the scale was
        put to none.
    """

    _list = "rows"
    scale: str
    as_of: str
    rows: tuple[ImplementationScore, ...]
    counts: Map[int]
    scored: int
    not_scorable: int
    left_out: Map[int]
    percent: float | None = None
    percent_bounds: tuple[float, float] | None = None
    share_not_scorable: float | None = None
    _spec = (
        "scale as_of rows:[ImplementationScore] counts:{=} scored not_scorable left_out:{=} "
        "percent? percent_bounds?:?[=] share_not_scorable?"
    )


class InstitutionItem(Value):
    """One item of an institution's build, as the Alliance Treaty Obligations and Provisions
    project (ATOP) counts them, over some time.

    item: The item's name, such as `defense`, `consul` or `intcom`.
    value: Whether it is there.
    citations: Where it stands.
    code: The item's code where it has grades, such as `3` for ATOP's `milcon`.
    from_: From when.
    note: Why it was coded so.
    until: Until when.
    """

    item: str
    value: Presence
    citations: tuple[Citation, ...] = ()
    code: int | None = None
    from_: Date | None = None
    note: str | None = None
    until: Date | None = None
    _spec = "item value citations?:[Citation] code? from_? note? until?"


class Interval(Value):
    """A percentile interval, or why there is none.

    level: The share of replicates between the bounds.
    replicates: How many times the items were drawn.
    without_value: How many draws had no value and were left out.
    seed: The seed of the draws.
    n: The number of items that each replicate draws.
    lower: The lower bound; absent where there is none.
    undefined: Why there are no bounds; absent where there are.
    upper: The upper bound; absent where there is none.
    """

    level: float
    replicates: int
    without_value: int
    seed: int
    n: int
    lower: float | None = None
    undefined: Undefined | None = None
    upper: float | None = None
    _spec = "level replicates without_value seed n lower? undefined? upper?"


class Issue(Value):
    """What things are about: a concept in a scheme, in the sense of SKOS.

    id: The record's own name in the dossier: a readable slug.
    label: Its name in English.
    aliases: Other names, each with the source that uses it.
    broader: The broader concepts.
    definition: What it covers.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    mappings: Concepts of other schemes.
    note: Anything that a reader of the data should know.
    scheme: The scheme that it belongs to, such as `issues` or `areas`.
    """

    id: IssueId
    label: str
    aliases: tuple[Alias, ...] = ()
    broader: tuple[IssueId, ...] = ()
    definition: str | None = None
    keys: tuple[ExternalKey, ...] = ()
    mappings: tuple[Mapping, ...] = ()
    note: str | None = None
    scheme: str | None = None
    _spec = (
        "id label aliases?:[Alias] broader?:[=] definition? keys?:[=] mappings?:[Mapping] note? "
        "scheme?"
    )


class ItemCell(Value):
    """One item in one framework.

    value: Whether it is there.
    code: Its code, where it has grades and this one is known.
    """

    value: Presence
    code: int | None = None
    _spec = "value code?"


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


class JointItem(Value):
    """One proposition in an actor's own words and in its group's.

    proposition: The proposition.
    verdict: How the two stand to each other; *one-silent* where only one of them says it.
    joint: What it says with others.
    other_terms: Where one is silent: the same question as the other puts it, in other terms.
    own: The actor's own stance.
    """

    proposition: PropositionId
    verdict: PairVerdict
    joint: StanceCell | None = None
    other_terms: tuple[PropositionId, ...] = ()
    own: StanceCell | None = None
    _spec = "proposition verdict joint?:StanceCell other_terms?:[=] own?:StanceCell"


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


class LinkedCommitment(Value):
    """An undertaking that a person linked with a recommendation.

    commitment: The undertaking.
    uptake: Which came first.
    date: The date of its source.
    state: Its state; none if it was made later than the day asked for.
    """

    commitment: CommitmentExhibit
    uptake: Uptake
    date: Date | None = None
    state: State | None = None
    _spec = "commitment:CommitmentExhibit uptake date? state?"


class LinkedMechanism(Value):
    """A mechanism that a person linked with a recommendation.

    mechanism: The mechanism.
    name: Its name.
    uptake: Which came first.
    life: Whether it works.
    since: Since when it has been set up or at work; none if it is not on record that it was.
    """

    mechanism: MechanismId
    name: str
    uptake: Uptake
    life: tuple[Life, ...]
    since: Date | None = None
    _spec = "mechanism name uptake life:[=] since?"


class Location(Value):
    """A place in a file.

    file: The file's name, relative to the dossier's folder, with `/` on every system.
    start: First byte, counted from 0.
    end: The byte after the last.
    line: Line, counted from 1.
    column: Column in characters (Unicode scalar values), counted from 1.
    column_utf16: Column in UTF-16 code units, counted from 1, as JavaScript and editors count.
    start_utf16: First UTF-16 code unit of the place within the file, counted from 0.
    end_utf16: The UTF-16 code unit after the last.
    """

    file: str
    start: int
    end: int
    line: int
    column: int
    column_utf16: int
    start_utf16: int
    end_utf16: int
    _spec = "file start end line column column_utf16 start_utf16 end_utf16"


class Mandate(Value):
    """That an actor speaks on behalf of another for some time.

    actor: On whose behalf.
    from_: From when.
    role: In which capacity, such as "National Security Advisor".
    until: Until when.
    """

    actor: ActorId
    from_: Date | None = None
    role: str | None = None
    until: Date | None = None
    _spec = "actor from_? role? until?"


class Mapping(Value):
    """A concept of another scheme and how it relates.

    relation: How it relates.
    to: The concept there, such as `plover:military`.
    """

    relation: MappingRelation
    to: ExternalKey
    _spec = "relation to"


class MatchedCommitment(Value):
    """A commitment that two coders found in one source.

    first: As the first coder has it.
    second: As the second has it.
    similarity: How alike they are: the mean over the fields below, 0 to 1.
    fields: The fields of which at least one side says something.
    """

    first: CommitmentExhibit
    second: CommitmentExhibit
    similarity: float
    fields: tuple[FieldSimilarity, ...]
    _spec = (
        "first:CommitmentExhibit second:CommitmentExhibit similarity fields:[FieldSimilarity]"
    )


class Measured(Value):
    """A value of a measure, or why there is none.

    n: How many items the value rests on.
    items: How many items there were, known or not.
    coverage: The share of the items that could be compared, from 0 to 1.
    undefined: Why there is no value; absent where there is one.
    value: The value; absent where there is none.
    """

    n: int
    items: int
    coverage: float | None
    undefined: Undefined | None = None
    value: float | None = None
    _spec = "n items coverage undefined? value?"


class Mechanism(Value):
    """What carries commitments out.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of mechanism.
    name: Its name in English.
    aliases: Other names, each with the source that uses it.
    basis: The sources that it rests on.
    cadence: How often it is meant to work.
    citations: Where all that is found.
    history: What became of it, by date.
    implements: The commitments that it carries out.
    issues: What it is about.
    items: Its build, item by item.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    level: The rank at which it works.
    members: Who takes part, and when.
    note: Anything that a reader of the data should know.
    predecessors: The mechanisms that it follows.
    """

    id: MechanismId
    kind: MechanismKind
    name: str
    aliases: tuple[Alias, ...] = ()
    basis: tuple[SourceId, ...] = ()
    cadence: Literal["not-stated", "unknown"] | Cadence | None = None
    citations: tuple[Citation, ...] = ()
    history: tuple[StatusChange, ...] = ()
    implements: tuple[CommitmentId, ...] = ()
    issues: tuple[IssueId, ...] = ()
    items: tuple[InstitutionItem, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    level: Level | None = None
    members: tuple[Member, ...] = ()
    note: str | None = None
    predecessors: tuple[MechanismId, ...] = ()
    _spec = (
        "id kind name aliases?:[Alias] basis?:[=] cadence? citations?:[Citation] "
        "history?:[StatusChange] implements?:[=] issues?:[=] items?:[InstitutionItem] keys?:[=] "
        "level? members?:[Member] note? predecessors?:[=]"
    )


class MechanismTrack(Value):
    """A mechanism up to a day, replayed from its dated history and its occurrences.

    mechanism: The mechanism.
    name: Its name.
    kind: What kind of mechanism.
    status: The status it is in; more than one where dates leave it open, none where nothing is
        recorded up to the day.
    life: Whether it works; more than one answer where dates or mere reports leave it open.
    history: The changes of its status up to the day, in order.
    occurrences: How many occurrences (meetings, exercises, uses) are on record for certain.
    latest: The latest occurrence that is certain.
    looked_for: Occurrences that were looked for and not found, or only planned, up to the day.
    next_due: By when the next is due, if it works at a stated rate: one period after the latest
        that is certain, or after it began.
    possible_occurrences: How many more, if imprecise dates or mere reports bear them out.
    """

    mechanism: MechanismId
    name: str
    kind: MechanismKind
    status: tuple[MechanismStatus, ...]
    life: tuple[Life, ...]
    history: tuple[StatusStep, ...]
    occurrences: int
    latest: EventExhibit | None = None
    looked_for: tuple[EventExhibit, ...] = ()
    next_due: str | None = None
    possible_occurrences: int = 0
    _spec = (
        "mechanism name kind status:[=] life:[=] history:[StatusStep] occurrences "
        "latest?:EventExhibit looked_for?:[EventExhibit] next_due? possible_occurrences?"
    )


class MechanismWithoutPromise(Value):
    """A mechanism behind which no promise stands.

    mechanism: The mechanism.
    name: Its name.
    life: Whether it works.
    occurrences: How many occurrences are on record for certain.
    elsewhere: The undertakings that it carries out and that are not looked at, or not made yet.
    """

    mechanism: MechanismId
    name: str
    life: tuple[Life, ...]
    occurrences: int
    elsewhere: tuple[CommitmentId, ...] = ()
    _spec = "mechanism name life:[=] occurrences elsewhere?:[=]"


class Member(Value):
    """That an actor takes part in a mechanism or framework for some time.

    actor: Who.
    from_: From when; without it, from the beginning.
    until: Until when.
    """

    actor: ActorId
    from_: Date | None = None
    until: Date | None = None
    _spec = "actor from_? until?"


class Membership(Value):
    """That an actor belongs to something for some time.

    of: What it belongs to.
    from_: From when; without it, for as long as anyone asks.
    role: In which role.
    until: Until when.
    """

    of: ActorId
    from_: Date | None = None
    role: str | None = None
    until: Date | None = None
    _spec = "of from_? role? until?"


class Nearest(Value):
    """The passage of a text that comes nearest to a fragment that it lacks.

    at: Its address as a reader would write it.
    span: From its first shared word to its last.
    shared: How many of the fragment's words the passage has in the same order: at least two,
        and at least half of them.
    of: How many words the fragment has.
    similarity: `shared / of`, from 0.5 to 1. It is 1 where only punctuation differs, or where
        the passage has further words in between.
    words: How to get from the fragment (deleted) to the passage (inserted).
    """

    at: Locator
    span: Span
    shared: int
    of: int
    similarity: float
    words: tuple[Change, ...]
    _spec = "at span:Span shared of similarity words:[Change]"


class NetworkFile(Value):
    """A network as a file.

    notation: The notation.
    relation: The ties.
    text: What the file holds.
    """

    notation: NetworkNotation
    relation: TieRelation
    text: str
    _spec = "notation relation text"


class NextDue(Value):
    """By when the next occasion is due.

    rolling: One period after the latest occasion that is certain, or after the first day.
    gone_by: Whether that day has gone by, whichever way periods are counted.
    calendar: The last day of the first period of the calendar that is not over or not seen to
        be kept, after the latest that is kept.
    """

    rolling: str
    gone_by: bool
    calendar: str | None = None
    _spec = "rolling gone_by calendar?"


class Numbers(Value):
    """Numbers in a row, the first and the last included.

    first: The first.
    last: The last.
    """

    first: int
    last: int
    _spec = "first last"


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


class OwnAndJoint(Result):
    """An actor's own words against what it says with others. As a table (`to_pandas()` and its
    like) it has a row for each of its `items`.

    actor: The actor.
    counts: How many propositions came to which verdict.
    items: Every proposition on which either speaks, in the order of ids.
    """

    _list = "items"
    actor: ActorId
    counts: Map[int]
    items: tuple[JointItem, ...]
    _spec = "actor counts:{=} items:[JointItem]"


class PairComparison(Value):
    """How two actors stand to each other on every proposition.

    first: One actor.
    second: The other.
    counts: How many propositions came to which verdict.
    items: Every proposition on which at least one speaks, in the order of the table.
    collisions: Propositions that cannot hold together, one held by each, in order.
    """

    first: ActorId
    second: ActorId
    counts: Map[int]
    items: tuple[PairItem, ...]
    collisions: tuple[PropositionCollision, ...]
    _spec = "first second counts:{=} items:[PairItem] collisions:[PropositionCollision]"


class PairItem(Value):
    """One proposition as two actors see it. The records stand in the cells of the table.

    proposition: The proposition.
    verdict: How the two stand to each other.
    certainty: Whether the verdict holds in the time asked for: *possibly* if a side's records
        may lie outside it.
    conditional: Whether a side holds its stance under a condition.
    """

    proposition: PropositionId
    verdict: PairVerdict
    certainty: Certainty
    conditional: bool
    _spec = "proposition verdict certainty conditional"


class PairMeasures(Value):
    """All measures of agreement of two actors, from one contingency table.

    agreement: The share of items on which both took the same level.
    s: S with absolute distances.
    s_squared: S with squared distances.
    s_weighted: S with absolute distances, items weighted.
    s_squared_weighted: S with squared distances, items weighted.
    kappa: Cohen's κ.
    pi: Scott's π.
    tau_b: Kendall's τ_b.
    """

    agreement: Measured
    s: Measured
    s_squared: Measured
    s_weighted: Measured
    s_squared_weighted: Measured
    kappa: ByDisagreement
    pi: ByDisagreement
    tau_b: Measured
    _spec = (
        "agreement:Measured s:Measured s_squared:Measured s_weighted:Measured "
        "s_squared_weighted:Measured kappa:ByDisagreement pi:ByDisagreement tau_b:Measured"
    )


class PairReasonCoded(Value):
    """A person coded that the later takes up the earlier.

    chain: The chain of `continues` from the later to the earlier, both included.
    """

    by: ClassVar[Literal["coded"]] = "coded"
    _tag = ("by", "coded")
    chain: tuple[CommitmentId, ...]
    _spec = "chain:[=]"


class PairReasonSimilarity(Value):
    """The typed fields are alike.

    value: The mean, 0 to 1.
    fields: The fields that it is the mean of.
    """

    by: ClassVar[Literal["similarity"]] = "similarity"
    _tag = ("by", "similarity")
    value: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "value fields:[FieldSimilarity]"


class Passage(Value):
    """Where in a record's own source it stands.

    at: Paragraph, line, section or range, such as `¶8`.
    quote: Short fragments as written, a few words each.
    """

    at: Locator | None = None
    quote: tuple[str, ...] = ()
    _spec = "at? quote?:[=]"


class PerceptionGap(Value):
    """A proposition on which a subject's own voices and others stand on opposite sides, or two
    that cannot hold together.

    own: The proposition that the subject takes its side on.
    other: The proposition that others take theirs on: the same, or one that cannot hold
        together with it.
    own_records: The subject's positions.
    other_records: The others' positions.
    """

    own: PropositionId
    other: PropositionId
    own_records: tuple[StanceRecord, ...]
    other_records: tuple[StanceRecord, ...]
    _spec = "own other own_records:[StanceRecord] other_records:[StanceRecord]"


class PeriodRun(Value):
    """One period of the calendar, or several in a row of which nothing is seen.

    from_: The first day.
    until: The last day.
    periods: How many periods.
    status: How they stand.
    held: How often it was done in each for certain.
    events: The events that say so.
    possibly_held: How often more it was done if imprecise dates or mere reports bear it out.
    """

    from_: str
    until: str
    periods: int
    status: PeriodStatus
    held: int
    events: tuple[EventId, ...] = ()
    possibly_held: int = 0
    _spec = "from_ until periods status held events?:[=] possibly_held?"


class Position(Value):
    """An actor's stance on a proposition, as one source has it.

    id: The record's own name in the dossier: a readable slug.
    holder: Whose stance it is.
    proposition: On what.
    stance: The stance.
    source: The source that has it.
    attribution: Who said it, for whom, and how surely.
    aliases: Other names, each with the source that uses it.
    coder: Who coded it.
    condition: The condition that it is held under, in own words.
    date: When it was held; without it, the date of the source.
    event: The event at which it was stated.
    frames: The labels that the holder puts on the matter.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    passages: Where it stands in its source.
    salience: How much weight the holder gives to it.
    verb: The verb as written.
    """

    id: PositionId
    holder: ActorId
    proposition: PropositionId
    stance: Stance
    source: SourceId
    attribution: Attribution
    aliases: tuple[Alias, ...] = ()
    coder: str | None = None
    condition: str | None = None
    date: Date | None = None
    event: EventId | None = None
    frames: tuple[FrameId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    passages: tuple[Passage, ...] = ()
    salience: Salience | None = None
    verb: str | None = None
    _spec = (
        "id holder proposition stance source attribution:Attribution aliases?:[Alias] coder? "
        "condition? date? event? frames?:[=] keys?:[=] note? passages?:[Passage] salience? verb?"
    )


class PositionCamps(Value):
    """The camps of a network and who stands between them.

    modularity: How well the camps part the network.
    camps: How many camps there are.
    members: Every actor, in the order of names.
    """

    modularity: Measured
    camps: int
    members: tuple[CampMember, ...]
    _spec = "modularity:Measured camps members:[CampMember]"


class PositionComparison(Result):
    """Several actors on the same propositions: one table, and each pair. As a table (`to_pandas()`
    and its like) it has a row for each of its `pairs`.

    table: Where each stands. Its propositions are those on which anyone in the dossier holds a
        position in the time, scope and grade asked for, so that silence is seen.
    propositions: For each proposition on which one of them speaks, how they stand as a group.
    pairs: Each pair, in the order of the actors.
    """

    _list = "pairs"
    table: StanceTable
    propositions: tuple[GroupItem, ...]
    pairs: tuple[PairComparison, ...]
    _spec = "table:StanceTable propositions:[GroupItem] pairs:[PairComparison]"


class PositionExhibit(Value):
    """A record as evidence: its id, and the words that it rests on.

    id: The record.
    source: Its source.
    title: The source's title.
    verb: The verb as written.
    object: What it is about, in own words: a commitment's object, a position's proposition.
    at: Where it stands, such as `¶8`.
    quote: The quoted fragments.
    """

    id: PositionId
    source: SourceId
    title: str
    verb: str
    object: str
    at: tuple[str, ...]
    quote: tuple[str, ...]
    _spec = "id source title verb object at:[=] quote:[=]"


class Proposition(Value):
    """A statement that actors can take sides on.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of proposition.
    text: The statement in own words: an affirmative norm or fact.
    about: The records it is about.
    addressees: For a recommendation, to whom.
    aliases: Other names, each with the source that uses it.
    cause: For a causal one, what brings it about.
    citations: Where it is put.
    contradicts: Propositions that cannot hold together with it.
    effect: For a causal one, what is brought about.
    issues: What it is about.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    note: Anything that a reader of the data should know.
    variant_of: The same question put in other terms, such as with another object.
    """

    id: PropositionId
    kind: PropositionKind
    text: str
    about: tuple[RecordRef, ...] = ()
    addressees: tuple[ActorId, ...] = ()
    aliases: tuple[Alias, ...] = ()
    cause: str | None = None
    citations: tuple[Citation, ...] = ()
    contradicts: tuple[PropositionId, ...] = ()
    effect: str | None = None
    issues: tuple[IssueId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    note: str | None = None
    variant_of: PropositionId | None = None
    _spec = (
        "id kind text about?:[=] addressees?:[=] aliases?:[Alias] cause? citations?:[Citation] "
        "contradicts?:[=] effect? issues?:[=] keys?:[=] note? variant_of?"
    )


class PropositionCollision(Value):
    """Two propositions that cannot hold together, each held by one of two actors.

    first: What the first supports, or leans to.
    second: What the second supports, or leans to.
    """

    first: PropositionId
    second: PropositionId
    _spec = "first second"


class QuotationCheck(Value):
    """What became of one quoted fragment.

    record: The record that quotes.
    path: Where in the record, such as `.passages[0].quote[1]`.
    source: The source that it names.
    words: The quoted words.
    status: What the text says.
    at: The place that it names.
    elsewhere: The other texts in which they stand: for *misattributed*.
    found: Where the words stand in the source: for *verified* and *moved*.
    nearest: The passage of the source that comes nearest, with a word diff: for *not found* and
        *misattributed*, where one shares half of the words.
    problem: Why a fragment could not be looked for, such as one without words.
    """

    record: RecordRef
    path: str
    source: SourceId
    words: str
    status: QuotationStatus
    at: Locator | None = None
    elsewhere: tuple[WordsElsewhere, ...] = ()
    found: tuple[TextPlace, ...] = ()
    nearest: Nearest | None = None
    problem: str | None = None
    _spec = (
        "record path source words status at? elsewhere?:[WordsElsewhere] found?:[TextPlace] "
        "nearest?:Nearest problem?"
    )


class ReadoutComparison(Result):
    """The documents of one event against each other. As a table (`to_pandas()` and its like) it
    has a row for each of its `documents`.

    event: The event.
    documents: The documents, in the order of their ids.
    counts: How many questions came to which verdict.
    items: Every question that a document takes a stance on, in the order of ids.
    """

    _list = "documents"
    event: EventId
    documents: tuple[ReadoutDocument, ...]
    counts: Map[int]
    items: tuple[ReadoutItem, ...]
    _spec = "event documents:[ReadoutDocument] counts:{=} items:[ReadoutItem]"


class ReadoutDocument(Value):
    """A document of an event.

    source: The document.
    issuers: Who issued it.
    completeness: How much of its text is at hand: only of a whole text can be said that
        something is absent.
    date: Its date, as written.
    """

    source: SourceId
    issuers: tuple[ActorId, ...]
    completeness: Completeness
    date: Date | None = None
    _spec = "source issuers:[=] completeness date?"


class ReadoutItem(Value):
    """One question in the documents of an event.

    question: The question: the proposition, or the one that it is a variant of.
    verdict: How the documents stand to each other.
    said: What they say, in the order of the documents.
    absent: Documents whose whole text is at hand and does not have it.
    not_seen: Documents in which it is not seen, their whole text not being at hand.
    """

    question: PropositionId
    verdict: ReadoutVerdict
    said: tuple[ReadoutStance, ...]
    absent: tuple[SourceId, ...]
    not_seen: tuple[SourceId, ...]
    _spec = "question verdict said:[ReadoutStance] absent:[=] not_seen:[=]"


class ReadoutStance(Value):
    """What a document says on a question.

    source: The document.
    holder: Whose stance.
    proposition: The proposition in its own terms.
    stance: The stance.
    exhibit: The record and its words.
    """

    source: SourceId
    holder: ActorId
    proposition: PropositionId
    stance: Stance
    exhibit: PositionExhibit
    _spec = "source holder proposition stance exhibit:PositionExhibit"


class Recommendation(Value):
    """A norm that a text puts to somebody, and what the record has of it.

    proposition: The proposition.
    text: What is recommended.
    to: To whom.
    voices: Who recommends it, in the texts asked for.
    commitments: Undertakings that a person linked with it.
    later_on_its_issues: Undertakings of those to whom it is put, under every issue that it
        names, that came later: found by these fields alone, and for a person to judge. Those
        that the texts asked for tell of themselves are left out.
    mechanisms: Mechanisms that a person linked with it.
    not_before: The first day on which it can have been put, as far as that is known.
    perhaps_later_on_its_issues: The same where dates leave open which came first.
    """

    proposition: PropositionId
    text: str
    to: tuple[ActorId, ...]
    voices: tuple[Recommender, ...]
    commitments: tuple[LinkedCommitment, ...] = ()
    later_on_its_issues: tuple[CommitmentExhibit, ...] = ()
    mechanisms: tuple[LinkedMechanism, ...] = ()
    not_before: str | None = None
    perhaps_later_on_its_issues: tuple[CommitmentExhibit, ...] = ()
    _spec = (
        "proposition text to:[=] voices:[Recommender] commitments?:[LinkedCommitment] "
        "later_on_its_issues?:[CommitmentExhibit] mechanisms?:[LinkedMechanism] not_before? "
        "perhaps_later_on_its_issues?:[CommitmentExhibit]"
    )


class Recommendations(Result):
    """What texts recommend, to whom, and what the record has of it. As a table (`to_pandas()` and
    its like) it has a row for each of its `rows`.

    as_of: The day, up to its end.
    rows: Every recommendation, in the order of propositions.
    """

    _list = "rows"
    as_of: str
    rows: tuple[Recommendation, ...]
    _spec = "as_of rows:[Recommendation]"


class Recommender(Value):
    """One who recommends.

    holder: Who.
    stance: How firmly.
    grade: How surely the holder can be held to it.
    exhibit: The record and its words.
    """

    holder: ActorId
    stance: Stance
    grade: AttributionGrade
    exhibit: PositionExhibit
    _spec = "holder stance grade exhibit:PositionExhibit"


class RecordPage(Value):
    """One record, with what refers to it.

    kind: Its kind.
    id: Its id.
    title: Its name, title, label or text.
    record: The record as it stands in the dossier's JSON.
    referred_to_by: The records that refer to it.
    """

    kind: NounKind
    id: str
    title: str
    record: Any
    referred_to_by: tuple[RecordRef, ...]
    _spec = "kind id title record:= referred_to_by:[=]"


class Related(Value):
    """A second place that a finding speaks of.

    message: What the place has to do with the finding.
    location: Where it is.
    """

    message: str
    location: Location | None = None
    _spec = "message location?:Location"


class RelayChain(Value):
    """A chain of sources that pass words on, and what each made of them.

    sources: The sources, the nearest to the words first.
    links: The links.
    """

    sources: tuple[SourceId, ...]
    links: tuple[RelayLink, ...]
    _spec = "sources:[=] links:[RelayLink]"


class RelayItem(Value):
    """What became of one position from one link to the next.

    fate: What the link made of it.
    proposition: The proposition.
    after: As the link has it.
    against_origin: What the link made of the origin, where there is one.
    before: As the link before has it.
    origin: For what the link before does not have: as the first source of the chain has it.
    """

    fate: RelayFate
    proposition: PropositionId
    after: StanceRecord | None = None
    against_origin: RelayFate | None = None
    before: StanceRecord | None = None
    origin: StanceRecord | None = None
    _spec = (
        "fate proposition after?:StanceRecord against_origin? before?:StanceRecord "
        "origin?:StanceRecord"
    )


class RelayLink(Value):
    """One link: what a source makes of the words of the one before.

    from_: The source before.
    to: The source that passes it on.
    from_completeness: How much of the text of the one before is at hand.
    to_completeness: How much of the text that passes it on is at hand.
    items: What it passes on, and what it adds, in the order of propositions.
    """

    from_: SourceId
    to: SourceId
    from_completeness: Completeness
    to_completeness: Completeness
    items: tuple[RelayItem, ...]
    _spec = "from_ to from_completeness to_completeness items:[RelayItem]"


class Removal(Value):
    """What is taken away, to see what would still hold. ``` use trilat_core::track::Removal; let
    summits = Removal::new().mechanism("leaders-meetings"); let washington =
    Removal::new().actor("us"); let two_go_on = Removal::new().actor("us").goes_on_with(2); #
    let _ = (summits, washington, two_go_on); ```

    actors: Actors, with all that belong to them.
    goes_on_with: With how many members a mechanism goes on; without it, it needs every one.
    levels: Levels, with all mechanisms that work at them.
    mechanisms: Mechanisms.
    period: A period: signs of life that fall into it do not count.
    """

    actors: tuple[ActorId, ...] = ()
    goes_on_with: int | None = None
    levels: tuple[Level, ...] = ()
    mechanisms: tuple[MechanismId, ...] = ()
    period: Date | None = None
    _spec = "actors?:[=] goes_on_with? levels?:[=] mechanisms?:[=] period?"


class RemovalTargetActor(Value):
    """An actor."""

    kind: ClassVar[Literal["actor"]] = "actor"
    _tag = ("kind", "actor")
    id: ActorId
    _spec = "id"


class RemovalTargetMechanism(Value):
    """A mechanism."""

    kind: ClassVar[Literal["mechanism"]] = "mechanism"
    _tag = ("kind", "mechanism")
    id: MechanismId
    _spec = "id"


class RemovalTargetLevel(Value):
    """A level."""

    kind: ClassVar[Literal["level"]] = "level"
    _tag = ("kind", "level")
    id: Level
    _spec = "id"


class Reservation(Value):
    """One thing that a source holds back about its own effect.

    kind: What kind of reservation.
    at: Where it stands.
    commitments: The commitments it bears on; empty for all of the source.
    instruments: Instruments that it leaves untouched.
    note: What it says, in own words.
    quote: Short fragments as written.
    """

    kind: ReservationKind
    at: Locator | None = None
    commitments: tuple[CommitmentId, ...] = ()
    instruments: tuple[SourceId, ...] = ()
    note: str | None = None
    quote: tuple[str, ...] = ()
    _spec = "kind at? commitments?:[=] instruments?:[=] note? quote?:[=]"


class ReservationChange(Value):
    """What became of one thing that a statement holds back about its own effect.

    outcome: What became of it.
    kind: What kind of reservation.
    after: The later source and reservation.
    before: The earlier source and reservation.
    """

    outcome: ReservationOutcome
    kind: ReservationKind
    after: tuple[SourceId, Reservation] | None = None
    before: tuple[SourceId, Reservation] | None = None
    _spec = "outcome kind after?:?(=,Reservation) before?:?(=,Reservation)"


class Resilience(Result):
    """What would still hold if something were taken away. As a table (`to_pandas()` and its like)
    it has a row for each of its `commitments`.

    removal: What is taken away.
    as_of: The day, up to its end.
    fallen: Mechanisms that worked and would no longer.
    commitments: Every undertaking looked at that was made by then and is not void, in the order
        of ids.
    counts: How many undertakings meet which fate.
    members_unknown: Mechanisms that work and whose members are not recorded: whether they lose
        one cannot be told, and they are taken to go on.
    """

    _list = "commitments"
    removal: Removal
    as_of: str
    fallen: tuple[FallenMechanism, ...]
    commitments: tuple[CommitmentResilience, ...]
    counts: Map[int]
    members_unknown: tuple[MechanismId, ...] = ()
    _spec = (
        "removal:Removal as_of fallen:[FallenMechanism] commitments:[CommitmentResilience] "
        "counts:{=} members_unknown?:[=]"
    )


class RivalClaim(Value):
    """A proposition that cannot hold together with a claim and that the record is for.

    proposition: The proposition.
    text: In own words.
    records: The positions of the record that are for it.
    """

    proposition: PropositionId
    text: str
    records: tuple[StanceRecord, ...]
    _spec = "proposition text records:[StanceRecord]"


class SearchHit(Value):
    """A record that was found.

    record: The record.
    title: Its name, title, label or text.
    text: The text in which the first word stands, if that is not the title.
    """

    record: RecordRef
    title: str
    text: str | None = None
    _spec = "record title text?"


class SearchHits(SearchHitsExtras):
    """Records that have all of some words in any of their texts. As a table (`to_pandas()` and its
    like) it has a row for each of its `hits`.

    words: The words.
    total: How many records there are in all.
    hits: The first of them: those with all words in their title first, then by kind and id.
    """

    _list = "hits"
    words: str
    total: int
    hits: tuple[SearchHit, ...]
    _spec = "words total hits:[SearchHit]"


class SelfContradiction(Value):
    """Stances of one voice that cannot stand together.

    kind: In what way.
    actor: Whose stances.
    overlap: Whether they overlap in time. What is said on a day is said that day; to the test
        of propositions that cannot hold together a stance stands until the voice's next dated
        record on the same proposition that is not for it.
    first: One proposition.
    first_records: The positions for it that overlap with the other side's.
    second: The other proposition: the same for opposite stances.
    second_records: The positions against the same, or for the other, that overlap with the
        first side's.
    """

    kind: Inconsistency
    actor: ActorId
    overlap: Certainty
    first: PropositionId
    first_records: tuple[StanceRecord, ...]
    second: PropositionId
    second_records: tuple[StanceRecord, ...]
    _spec = (
        "kind actor overlap first first_records:[StanceRecord] second "
        "second_records:[StanceRecord]"
    )


class Series(Result):
    """Three or more statements in order, and each undertaking as a thread through them. As a table
    (`to_pandas()` and its like) it has a row for each of its `threads`.

    statements: The statements, in order.
    dates: The date of each, as written.
    complete: Whether the whole text of each is at hand.
    threads: The threads, in the order in which they begin.
    """

    _list = "threads"
    statements: tuple[Statement, ...]
    dates: tuple[Date | None, ...]
    complete: tuple[bool, ...]
    threads: tuple[Thread, ...]
    _spec = "statements:[[=]] dates:[=] complete:[=] threads:[Thread]"


class Similarity(Value):
    """How alike two commitments are, for pairing them where nobody coded a link. Gower's general
    coefficient (Gower 1971, Biometrics 27: 857–871) without weights: the mean over the fields
    of which at least one side says something. The fields are the act (equal or not), and the
    sets of words of the object, of issues, of who undertakes it, and of all to whom or against
    whom it is directed (shared over all: Jaccard). Force, cadence and the other features that
    the comparison itself is about play no part.

    value: The mean, 0 to 1.
    fields: The fields that it is the mean of.
    """

    value: float
    fields: tuple[FieldSimilarity, ...]
    _spec = "value fields:[FieldSimilarity]"


class SingleRemoval(Value):
    """What one thing holds up.

    target: What is taken away.
    fallen: How many mechanisms that work would no longer.
    carried: How many undertakings these carry.
    lose_last: The undertakings that would lose the last mechanism that works.
    nobody_left: How many undertakings would have nobody left who undertook them.
    """

    target: RemovalTarget
    fallen: int
    carried: int
    lose_last: tuple[CommitmentId, ...]
    nobody_left: int
    _spec = "target:RemovalTarget fallen carried lose_last:[=] nobody_left"


class SingleRemovals(Result):
    """Every actor, mechanism and level taken away by itself, what costs most first. As a table
    (`to_pandas()` and its like) it has a row for each of its `rows`.

    as_of: The day, up to its end.
    carried: How many undertakings a mechanism that works carries now.
    rows: By how many undertakings lose their last mechanism, then by how many are carried, then
        by kind and id.
    """

    _list = "rows"
    as_of: str
    carried: int
    rows: tuple[SingleRemoval, ...]
    _spec = "as_of carried rows:[SingleRemoval]"


class Source(Value):
    """What is cited: a document, a report, a data set.

    id: The record's own name in the dossier: a readable slug.
    kind: What kind of source.
    title: Its title.
    completeness: How much of its text is at hand.
    address: Where it can be read.
    aliases: Other names, each with the source that uses it.
    date: Its date, local to the place.
    event: The event at which it was issued; documents of one event may be taken as one.
    issuers: Who issued it.
    keys: What the same thing is called in other collections, such as `iso:JP`, `cow:740` or
        `atop:3375`.
    language: Its language, as a tag such as `en` or `ko`.
    level: The rank of those who issued it.
    note: Anything that a reader of the data should know.
    place: Where it was issued.
    publisher: Who published it, where that is not the issuer.
    relays: Sources whose words it passes on.
    reservations: What it holds back about its own effect.
    """

    id: SourceId
    kind: SourceKind
    title: str
    completeness: Completeness
    address: str | None = None
    aliases: tuple[Alias, ...] = ()
    date: Date | None = None
    event: EventId | None = None
    issuers: tuple[ActorId, ...] = ()
    keys: tuple[ExternalKey, ...] = ()
    language: str | None = None
    level: Level | None = None
    note: str | None = None
    place: str | None = None
    publisher: str | None = None
    relays: tuple[SourceId, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    _spec = (
        "id kind title completeness address? aliases?:[Alias] date? event? issuers?:[=] keys?:[=] "
        "language? level? note? place? publisher? relays?:[=] reservations?:[Reservation]"
    )


class Span(Value):
    """Where a stretch of a text stands, in every unit that a reader may want. All of them count in
    the original text, header included.

    bytes: In bytes of UTF-8.
    chars: In characters (Unicode scalar values), as Python counts.
    utf16: In UTF-16 code units, as JavaScript counts.
    lines: The lines that it touches.
    paragraphs: The paragraphs that it touches.
    """

    bytes: Extent
    chars: Extent
    utf16: Extent
    lines: Numbers
    paragraphs: Numbers
    _spec = "bytes:Extent chars:Extent utf16:Extent lines:Numbers paragraphs:Numbers"


class StanceCell(Value):
    """Where one actor stands on one proposition. An actor without a cell is silent on it.

    actor: The actor.
    proposition: The proposition.
    standing: Where it stands.
    certainty: Whether it stands there in the time asked for: *possibly* if no record certainly
        falls into it.
    conditional: Whether every deciding record holds under a condition (*certainly*), or some
        (*possibly*).
    records: The records that decide, in order of date and id.
    earlier: Earlier records, which these supersede, in order of date and id.
    """

    actor: ActorId
    proposition: PropositionId
    standing: Standing
    certainty: Certainty
    conditional: Certainty
    records: tuple[StanceRecord, ...]
    earlier: tuple[PositionId, ...] = ()
    _spec = (
        "actor proposition standing:Standing certainty conditional records:[StanceRecord] "
        "earlier?:[=]"
    )


class StanceChange(Value):
    """What became of one holder's stance on one question.

    outcome: What became of it.
    holder: Whose stance.
    question: The question: the proposition, or the one that it is a variant of.
    after: The later stance.
    before: The earlier stance.
    """

    outcome: StanceOutcome
    holder: ActorId
    question: PropositionId
    after: StatedStance | None = None
    before: StatedStance | None = None
    _spec = "outcome holder question after?:StatedStance before?:StatedStance"


class StanceHistory(Result):
    """One actor over time. As a table (`to_pandas()` and its like) it has a row for each of its
    `lines`.

    actor: The actor.
    lines: Its line on each proposition, in the order of their ids.
    """

    _list = "lines"
    actor: ActorId
    lines: tuple[StanceLine, ...]
    _spec = "actor lines:[StanceLine]"


class StanceLine(Value):
    """An actor's records on one proposition, in time.

    proposition: The proposition.
    records: The records with a date, by earliest day, latest day and id.
    turns: The turns.
    swings: How many turns undo the direction of the turn before.
    undated: The records of which nobody knows the date: they stand outside the line.
    """

    proposition: PropositionId
    records: tuple[StanceRecord, ...]
    turns: tuple[StanceTurn, ...]
    swings: int
    undated: tuple[StanceRecord, ...] = ()
    _spec = (
        "proposition records:[StanceRecord] turns:[StanceTurn] swings undated?:[StanceRecord]"
    )


class StanceRecord(Value):
    """One position as evidence of where an actor stands.

    stance: The stance.
    holder: Who holds it: the actor itself, one who speaks for it, or its group.
    voice: By way of what it counts for the actor.
    in_time: Whether it falls into the time asked for.
    grade: How surely the holder can be held to it.
    exhibit: The record and its words.
    condition: The condition, in own words.
    date: When it was held, as written; none if nobody knows.
    """

    stance: Stance
    holder: ActorId
    voice: Voice
    in_time: Certainty
    grade: AttributionGrade
    exhibit: PositionExhibit
    condition: str | None = None
    date: Date | None = None
    _spec = "stance holder voice in_time grade exhibit:PositionExhibit condition? date?"


class StanceTable(Result):
    """Who stands where: actors by propositions, each cell with its records. Only cells with a
    record are kept; where there is none the actor is silent. As a table (`to_pandas()` and its
    like) it has a row for each of its `cells`.

    actors: The actors: those asked for, or all with a position, in the order of their ids.
    propositions: The propositions: those asked for, or all with a position, in the order of
        their ids.
    cells: The cells, actor by actor in the order of the actors, each in the order of
        propositions.
    """

    _list = "cells"
    actors: tuple[ActorId, ...]
    propositions: tuple[PropositionId, ...]
    cells: tuple[StanceCell, ...]
    _spec = "actors:[=] propositions:[=] cells:[StanceCell]"


class StanceTurn(Value):
    """A turn from one record of an actor to its next on the same proposition.

    turn: How it turned.
    changes_side: Whether it went from one side to the other.
    from_: The earlier record.
    to: The later record.
    order: Whether the one is earlier than the other.
    """

    turn: Turn
    changes_side: bool
    from_: PositionId
    to: PositionId
    order: Certainty
    _spec = "turn changes_side from_ to order"


class StandingHeld(Value):
    """Its latest records agree."""

    is_: ClassVar[Literal["held"]] = "held"
    _tag = ("is", "held")
    stance: Stance
    _spec = "stance"


class StandingMixed(Value):
    """Records of one time disagree."""

    is_: ClassVar[Literal["mixed"]] = "mixed"
    _tag = ("is", "mixed")
    _spec = ""


class StandingUnknown(Value):
    """Records disagree, and their dates do not tell which is the latest."""

    is_: ClassVar[Literal["unknown"]] = "unknown"
    _tag = ("is", "unknown")
    _spec = ""


class StatedStance(Value):
    """A stance as a statement has it.

    proposition: The proposition in its own terms.
    stance: The stance.
    exhibit: The record and its words.
    beside: Records of the same stance in other documents of the statement.
    condition: The condition, in own words.
    """

    proposition: PropositionId
    stance: Stance
    exhibit: PositionExhibit
    beside: tuple[PositionExhibit, ...] = ()
    condition: str | None = None
    _spec = "proposition stance exhibit:PositionExhibit beside?:[PositionExhibit] condition?"


class StatementComparison(Result):
    """What a later statement keeps, strengthens, weakens, reshapes, adds, leaves out or cannot be
    seen to say. As a table (`to_pandas()` and its like) it has a row for each of its
    `commitments`.

    before: The earlier statement.
    after: The later statement.
    after_complete: Whether the whole text of the later is at hand, so that what it lacks is
        absent.
    counts: How many undertakings came to which outcome.
    commitments: Every undertaking: those of the earlier statement in its order, then the new
        ones.
    positions: The positions that the statements take, term by term.
    reservations: What the statements hold back about their own effect.
    """

    _list = "commitments"
    before: Statement
    after: Statement
    after_complete: bool
    counts: Map[int]
    commitments: tuple[CommitmentOutcome, ...]
    positions: tuple[StanceChange, ...]
    reservations: tuple[ReservationChange, ...]
    _spec = (
        "before:[=] after:[=] after_complete counts:{=} commitments:[CommitmentOutcome] "
        "positions:[StanceChange] reservations:[ReservationChange]"
    )


class StatusChange(Value):
    """That a mechanism entered a state.

    status: The state.
    date: When.
    citations: Where that is found.
    event: The event that brought it.
    note: Anything that a reader should know.
    """

    status: MechanismStatus
    date: Date
    citations: tuple[Citation, ...] = ()
    event: EventId | None = None
    note: str | None = None
    _spec = "status date citations?:[Citation] event? note?"


class StatusStep(Value):
    """A change of a mechanism's status.

    status: The status.
    date: When, as written.
    certainty: Whether it had come by the day asked for.
    citations: Where that is found.
    event: The event that brought it.
    """

    status: MechanismStatus
    date: Date
    certainty: Certainty
    citations: tuple[Citation, ...] = ()
    event: EventId | None = None
    _spec = "status date certainty citations?:[Citation] event?"


class Step(Value):
    """How an undertaking went from one statement to the next that has it.

    from_: Which statement, counted from 0.
    to: Which later statement.
    outcome: What became of it.
    comparison: How the two compare.
    reason: Why they were paired.
    """

    from_: int
    to: int
    outcome: Outcome
    comparison: CommitmentComparison
    reason: PairReason
    _spec = "from_ to outcome comparison:CommitmentComparison reason:PairReason"


class TextPlace(Value):
    """A place where a fragment stands.

    at: Its address as a reader would write it: paragraph where the text marks them, label in a
        digest, or else line.
    span: From its first word to its last.
    parts: Where each part stands, if ellipses split the fragment; else empty.
    """

    at: Locator
    span: Span
    parts: tuple[Span, ...] = ()
    _spec = "at span:Span parts?:[Span]"


class Thread(Value):
    """One undertaking followed through a series.

    cells: One for each statement, in order.
    steps: The steps from one statement that has it to the next.
    moved: The dimensions that moved.
    """

    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]
    moved: tuple[DimensionPath, ...]
    _spec = "cells:[Cell] steps:[Step] moved:[DimensionPath]"


class Track(TrackExtras):
    """What became of undertakings and mechanisms up to a day. As a table (`to_pandas()` and its
    like) it has a row for each of its `commitments`.

    as_of: The day, up to its end.
    commitments: Every undertaking that was made by then, certainly or possibly, in the order of
        their ids.
    mechanisms: Every mechanism, in the order of their ids.
    counts: How many undertakings are in each state.
    by_mechanisms: Whether the occurrences of mechanisms were taken as the keeping of recurring
        undertakings that these carry out. They are not where there are more than four million
        such ties.
    """

    _list = "commitments"
    as_of: str
    commitments: tuple[CommitmentTrack, ...]
    mechanisms: tuple[MechanismTrack, ...]
    counts: Map[int]
    by_mechanisms: bool = True
    _spec = (
        "as_of commitments:[CommitmentTrack] mechanisms:[MechanismTrack] counts:{=} "
        "by_mechanisms?"
    )


class TransitionUndertaken(Value):
    """It was undertaken.

    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    date: When, as written.
    """

    cause: ClassVar[Literal["undertaken"]] = "undertaken"
    _tag = ("cause", "undertaken")
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    date: Date | None = None
    _spec = "from_:[=] to:[=] certainty date?"


class TransitionConditionLapsed(Value):
    """The time in which its condition could be met ran out.

    last_day: The last day of that time.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["condition-lapsed"]] = "condition-lapsed"
    _tag = ("cause", "condition-lapsed")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionDeadlinePassed(Value):
    """The last day for doing it went by, and nothing was seen.

    last_day: That day.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["deadline-passed"]] = "deadline-passed"
    _tag = ("cause", "deadline-passed")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionTermEnded(Value):
    """Its term ended.

    last_day: The last day of the term.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["term-ended"]] = "term-ended"
    _tag = ("cause", "term-ended")
    last_day: str
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "last_day from_:[=] to:[=] certainty"


class TransitionEvent(Value):
    """An event, or several records of one.

    effect: What it did.
    events: The event, by each record of it.
    from_: The state out of which it moved; more than one where it cannot be told.
    to: The state into which it moved.
    certainty: Whether it took place for certain.
    """

    cause: ClassVar[Literal["event"]] = "event"
    _tag = ("cause", "event")
    effect: Effect
    events: tuple[EventExhibit, ...]
    from_: tuple[State, ...]
    to: tuple[State, ...]
    certainty: Certainty
    _spec = "effect events:[EventExhibit] from_:[=] to:[=] certainty"


class TurnedLine(Value):
    """An actor's line that turned.

    actor: The actor.
    line: Its line.
    """

    actor: ActorId
    line: StanceLine
    _spec = "actor line:StanceLine"


class Verification(Result):
    """What became of every quoted fragment of a dossier. As a table (`to_pandas()` and its like)
    it has a row for each of its `quotations`.

    counts: How many came to which status.
    quotations: Every fragment, in the order of records and their fields.
    unmatched_texts: Names of texts that belong to no source of the dossier.
    sources_without_text: Sources that are quoted and whose text is not at hand.
    """

    _list = "quotations"
    counts: Map[int]
    quotations: tuple[QuotationCheck, ...]
    unmatched_texts: tuple[str, ...]
    sources_without_text: tuple[SourceId, ...]
    _spec = "counts:{=} quotations:[QuotationCheck] unmatched_texts:[=] sources_without_text:[=]"


class WithoutEffect(Value):
    """An event that bears on an undertaking and changed nothing.

    effect: What it would have done.
    reasons: Why it did not; more than one where the order of things cannot be told.
    events: The event, by each record of it.
    """

    effect: Effect
    reasons: tuple[Refusal, ...]
    events: tuple[EventExhibit, ...]
    _spec = "effect reasons:[=] events:[EventExhibit]"


class WordingCheckCommitment(Value):
    """The record has an undertaking.

    claimed: The undertaking as the account has it.
    official: As the record has it.
    claimed_verb: The account's verb.
    official_verb: The record's verb.
    verdict: Whether the account makes it stronger or weaker than the record, or other.
    moved: The dimensions in which the account parts from the record, the record first.
    """

    record: ClassVar[Literal["commitment"]] = "commitment"
    _tag = ("record", "commitment")
    claimed: CommitmentId
    official: CommitmentId
    claimed_verb: str
    official_verb: str
    verdict: Verdict
    moved: tuple[DimensionFinding, ...]
    _spec = "claimed official claimed_verb official_verb verdict moved:[DimensionFinding]"


class WordingCheckPosition(Value):
    """The record has a stance, of which the account makes an undertaking.

    claimed: The undertaking as the account has it.
    official: The stance of the record.
    claimed_verb: The account's verb.
    official_verb: The record's verb, or its stance where none is quoted.
    """

    record: ClassVar[Literal["position"]] = "position"
    _tag = ("record", "position")
    claimed: CommitmentId
    official: PositionId
    claimed_verb: str
    official_verb: str
    _spec = "claimed official claimed_verb official_verb"


class WordsElsewhere(Value):
    """Another source in which quoted words stand.

    text: The name of the text.
    sources: The sources that it belongs to; none if the dossier does not know it.
    place: The first place in it.
    """

    text: str
    sources: tuple[SourceId, ...]
    place: TextPlace
    _spec = "text sources:[=] place:TextPlace"



Cell: TypeAlias = Union[CellStated, CellSilent]
"""An undertaking in one statement of a series."""


Collision: TypeAlias = Union[
    CollisionIdentical,
    CollisionDiffering,
    CollisionSameThing,
    CollisionHeads,
]
"""How two dossiers that are merged meet in one record."""


Duplicates: TypeAlias = Union[Literal["keep", "document", "overall"], DuplicatesCalendar]
"""Which repetitions count once: the same actor on the same proposition at the same level."""


PairReason: TypeAlias = Union[PairReasonCoded, PairReasonSimilarity]
"""Why two commitments were paired."""


RemovalTarget: TypeAlias = Union[RemovalTargetActor, RemovalTargetMechanism, RemovalTargetLevel]
"""One thing taken away by itself."""


Standing: TypeAlias = Union[StandingHeld, StandingMixed, StandingUnknown]
"""Where an actor stands on a proposition, by its latest records."""


Transition: TypeAlias = Union[
    TransitionUndertaken,
    TransitionConditionLapsed,
    TransitionDeadlinePassed,
    TransitionTermEnded,
    TransitionEvent,
]
"""One move of an undertaking's state."""


WordingCheck: TypeAlias = Union[WordingCheckCommitment, WordingCheckPosition]
"""The words of an account against those of the record."""


ANSWERS: dict[str, type[Value]] = {
    "cadence": CadenceRecord,
    "compare_commitments": CommitmentComparison,
    "compare_frameworks": FrameworkComparison,
    "compare_positions": PositionComparison,
    "compare_readouts": ReadoutComparison,
    "compare_statements": StatementComparison,
    "completion": CompletionScores,
    "compliance": ComplianceScores,
    "consistency": Consistency,
    "coverage": Coverage,
    "disputes": Disputes,
    "find": Found,
    "frames": FrameMap,
    "framework_gap": FrameworkGap,
    "implementation": ImplementationScores,
    "institution_items": FrameworkProfile,
    "network": CampNetwork,
    "network_file": NetworkFile,
    "own_and_joint": OwnAndJoint,
    "recommendations": Recommendations,
    "record": RecordPage,
    "search": SearchHits,
    "series": Series,
    "single_removals": SingleRemovals,
    "stance_history": StanceHistory,
    "stance_table": StanceTable,
    "track": Track,
    "without": Resilience,
}
"""What each question is answered with."""

RECORDS: dict[str, type[Value]] = {
    "actors": Actor,
    "commitments": Commitment,
    "events": Event,
    "frames": Frame,
    "frameworks": Framework,
    "issues": Issue,
    "mechanisms": Mechanism,
    "positions": Position,
    "propositions": Proposition,
    "sources": Source,
}
"""The class of each kind of record."""

VARIANTS: dict[str, tuple[str | None, dict[str, str]]] = {
    "Cell": (None, {"stated": "CellStated", "silent": "CellSilent"}),
    "Collision": ("kind", {"identical": "CollisionIdentical", "differing": "CollisionDiffering", "same-thing": "CollisionSameThing", "heads": "CollisionHeads"}),
    "Duplicates": (None, {"calendar": "DuplicatesCalendar"}),
    "PairReason": ("by", {"coded": "PairReasonCoded", "similarity": "PairReasonSimilarity"}),
    "RemovalTarget": ("kind", {"actor": "RemovalTargetActor", "mechanism": "RemovalTargetMechanism", "level": "RemovalTargetLevel"}),
    "Standing": ("is", {"held": "StandingHeld", "mixed": "StandingMixed", "unknown": "StandingUnknown"}),
    "Transition": ("cause", {"undertaken": "TransitionUndertaken", "condition-lapsed": "TransitionConditionLapsed", "deadline-passed": "TransitionDeadlinePassed", "term-ended": "TransitionTermEnded", "event": "TransitionEvent"}),
    "WordingCheck": ("record", {"commitment": "WordingCheckCommitment", "position": "WordingCheckPosition"}),
}
"""The classes of each closed set of shapes, by the word under a key."""

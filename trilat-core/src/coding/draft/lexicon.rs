//! Words: adverbs that are passed over, verbs that a promise can be about, who may promise.

use std::{collections::BTreeSet, sync::OnceLock};

/// Whether an adverb or particle is passed over between the words of an operator.
pub(super) fn is_adverb(key: &str) -> bool {
    const ALSO: &[&str] = &[
        "also",
        "further",
        "still",
        "together",
        "again",
        "hereby",
        "now",
        "not",
        "always",
        "never",
        "both",
        "today",
        "each",
        "all",
        "soon",
        "therefore",
        "thus",
        "together",
        "ever",
        "only",
        "once",
        "yet",
        "even",
        "too",
    ];
    const NOT: &[&str] = &[
        "supply", "apply", "family", "ally", "rely", "multiply", "comply", "italy", "july", "reply",
    ];
    ALSO.contains(&key) || key.len() > 4 && key.ends_with("ly") && !NOT.contains(&key)
}

fn verbs() -> &'static BTreeSet<&'static str> {
    static VERBS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    VERBS.get_or_init(|| {
        let lines = include_str!("../../../data/action-verbs.txt").lines();
        lines.filter(|line| !line.starts_with('#')).collect()
    })
}

/// Whether this is the base form of a verb that a promise can be about.
pub(super) fn is_base(key: &str) -> bool {
    verbs().contains(key)
}

/// The base form of a verb in `-ing`, if it is one that a promise can be about.
pub(super) fn base_of_ing(key: &str) -> Option<String> {
    let stem = key.strip_suffix("ing").filter(|stem| stem.len() > 1)?;
    let mut undoubled = stem.to_owned();
    let last = undoubled.pop();
    let double = last.is_some() && undoubled.chars().next_back() == last;
    let candidates =
        [stem.to_owned(), format!("{stem}e"), if double { undoubled } else { String::new() }];
    candidates.into_iter().find(|verb| is_base(verb))
}

/// Whether a verb is as often a noun, so that it must show by what follows that it is a verb.
pub(super) fn is_ambiguous(key: &str) -> bool {
    const NOUNS: &[&str] = &[
        "access",
        "account",
        "act",
        "address",
        "advance",
        "aid",
        "back",
        "balance",
        "bridge",
        "call",
        "campaign",
        "close",
        "control",
        "counter",
        "cut",
        "deal",
        "design",
        "double",
        "drive",
        "end",
        "exchange",
        "exercise",
        "export",
        "field",
        "finance",
        "focus",
        "fund",
        "further",
        "guarantee",
        "guide",
        "halt",
        "have",
        "help",
        "hold",
        "host",
        "import",
        "increase",
        "issue",
        "launch",
        "lead",
        "limit",
        "link",
        "map",
        "monitor",
        "move",
        "offer",
        "open",
        "pay",
        "phase",
        "pilot",
        "place",
        "plan",
        "play",
        "pool",
        "position",
        "practice",
        "present",
        "press",
        "pressure",
        "progress",
        "purchase",
        "push",
        "raise",
        "reach",
        "reform",
        "release",
        "report",
        "request",
        "research",
        "resolve",
        "resource",
        "respect",
        "return",
        "review",
        "scale",
        "screen",
        "secure",
        "set",
        "shape",
        "share",
        "shift",
        "show",
        "sign",
        "speed",
        "staff",
        "stand",
        "start",
        "station",
        "stay",
        "stem",
        "step",
        "stop",
        "structure",
        "study",
        "support",
        "surge",
        "target",
        "test",
        "trade",
        "train",
        "transfer",
        "transition",
        "try",
        "update",
        "upgrade",
        "use",
        "visit",
        "welcome",
        "work",
    ];
    NOUNS.contains(&key)
}

/// Words that show that an object follows.
pub(super) fn begins_object(key: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "all", "an", "any", "both", "each", "every", "existing", "her", "his", "its", "more",
        "new", "one", "other", "our", "such", "that", "the", "their", "these", "this", "those",
        "upon", "with", "on", "to", "in", "together", "closely", "toward", "towards", "as",
        "further",
    ];
    WORDS.contains(&key)
}

pub(super) fn is_determiner(key: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "all", "an", "any", "each", "every", "its", "no", "our", "such", "that", "the",
        "their", "these", "this", "those", "of", "for", "by", "in", "on", "from", "with",
    ];
    WORDS.contains(&key)
}

/// Verbs that hand over to the infinitive behind them.
pub(super) fn is_light(key: &str) -> bool {
    const WORDS: &[&str] = &[
        "continue",
        "continuing",
        "seek",
        "seeking",
        "aim",
        "strive",
        "begin",
        "start",
        "try",
        "endeavor",
        "endeavour",
        "plan",
        "intend",
        "hope",
        "agree",
        "commit",
    ];
    WORDS.contains(&key)
}

/// Words for offices, which may stand for those who meet.
pub(super) fn is_office(key: &str) -> bool {
    const WORDS: &[&str] = &[
        "leaders",
        "ministers",
        "minister",
        "advisors",
        "advisers",
        "secretaries",
        "secretary",
        "officials",
        "president",
        "presidents",
        "prime",
        "chiefs",
        "ministries",
        "directors",
        "commanders",
        "experts",
    ];
    WORDS.contains(&key)
}

/// Words that say nothing of the subject.
pub(super) fn is_stop(key: &str) -> bool {
    const WORDS: &[&str] = &[
        "a",
        "an",
        "and",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "this",
        "those",
        "these",
        "to",
        "we",
        "with",
        "will",
        "including",
        "which",
        "are",
        "they",
        "through",
        "such",
        "also",
        "both",
        "all",
        "each",
        "other",
    ];
    WORDS.contains(&key)
}

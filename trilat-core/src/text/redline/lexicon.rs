//! The word lists of a redline: words that do not count, and words that matter.

/// Words that say nothing of the subject.
const STOP: &[&str] = &[
    "a",
    "about",
    "after",
    "again",
    "against",
    "all",
    "also",
    "among",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "during",
    "each",
    "for",
    "from",
    "further",
    "furthermore",
    "had",
    "has",
    "have",
    "how",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "may",
    "more",
    "most",
    "new",
    "of",
    "on",
    "once",
    "or",
    "other",
    "over",
    "own",
    "shall",
    "should",
    "since",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "then",
    "there",
    "these",
    "this",
    "those",
    "through",
    "to",
    "today",
    "too",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "was",
    "well",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "will",
    "with",
    "within",
    "would",
];

/// Words by which the parties name themselves. They count as one.
const PARTY: &[&str] = &[
    "we",
    "our",
    "us",
    "ours",
    "they",
    "their",
    "them",
    "leaders",
    "leader",
    "ministers",
    "secretary",
    "presidents",
    "president",
    "countries",
    "country",
    "governments",
    "nations",
    "sides",
    "parties",
    "three",
    "two",
    "four",
];

/// Words that may stand between names of the parties.
const PARTY_GLUE: &[&str] = &["the", "both", "of", "'", "'s", ","];

pub(super) fn is_stop(key: &str) -> bool {
    STOP.binary_search(&key).is_ok()
}

pub(super) fn is_party(key: &str) -> bool {
    PARTY.contains(&key)
}

pub(super) fn is_party_glue(key: &str) -> bool {
    PARTY_GLUE.contains(&key)
}

/// A word without the endings of English grammar, so that *working* meets *work* and *allies*
/// meets *ally*.
pub(super) fn stem(key: &str) -> String {
    let word = key.strip_suffix("'s").unwrap_or(key);
    let long = |rest: &str| rest.chars().count() >= 3;
    let undouble = |rest: &str| {
        let mut characters = rest.chars().rev();
        match (characters.next(), characters.next()) {
            (Some(a), Some(b)) if a == b && !"aeiouls".contains(a) => {
                rest.get(..rest.len() - a.len_utf8()).unwrap_or(rest).to_owned()
            }
            _ => rest.to_owned(),
        }
    };
    for (ending, put) in [
        ("ization", "ize"),
        ("isation", "ize"),
        ("ations", "ate"),
        ("ation", "ate"),
        ("ities", "ity"),
        ("ments", "ment"),
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
    ] {
        if let Some(rest) = word.strip_suffix(ending)
            && long(rest)
        {
            return format!("{rest}{put}").trim_end_matches('e').to_owned();
        }
    }
    for ending in ["ing", "ed", "ely", "ly", "es", "s", "e"] {
        if ending == "s" && (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) {
            continue;
        }
        if let Some(rest) = word.strip_suffix(ending)
            && long(rest)
        {
            return undouble(rest).trim_end_matches('e').to_owned();
        }
    }
    word.to_owned()
}

/// Verbs and nouns that say how firmly something is promised or judged, as beginnings of words.
const OPERATORS: &[&str] = &[
    "affirm",
    "aim",
    "acknowledg",
    "agree",
    "announc",
    "appreciat",
    "attempt",
    "call",
    "commend",
    "commit",
    "concern",
    "condemn",
    "consider",
    "continu",
    "declar",
    "decid",
    "demand",
    "deplor",
    "determin",
    "discuss",
    "emphasi",
    "encourag",
    "endeavo",
    "endors",
    "establish",
    "explor",
    "express",
    "hope",
    "instruct",
    "intend",
    "intent",
    "launch",
    "look",
    "oppos",
    "pledg",
    "plan",
    "promis",
    "reaffirm",
    "recommit",
    "reiterat",
    "reject",
    "remain",
    "renew",
    "resolv",
    "seek",
    "sought",
    "strive",
    "stress",
    "support",
    "underscor",
    "undertak",
    "underlin",
    "urge",
    "urging",
    "vow",
    "welcom",
];

/// Words that are operators as they are.
const MODALS: &[&str] =
    &["will", "shall", "must", "should", "may", "might", "would", "could", "can"];

const FREQUENCY: &[&str] = &[
    "annual",
    "annually",
    "biannual",
    "biennial",
    "daily",
    "monthly",
    "once",
    "periodic",
    "periodically",
    "quarterly",
    "regular",
    "regularly",
    "twice",
    "weekly",
    "yearly",
];

const DATES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "today",
    "tomorrow",
    "immediately",
    "year",
    "month",
    "deadline",
];

const NEGATIONS: &[&str] =
    &["not", "no", "never", "neither", "nor", "none", "cannot", "without", "refrain", "cease"];

const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred",
    "thousand", "million", "billion", "trillion", "percent", "per", "first", "second", "third",
];

/// The measure against which something is held.
const STANDARDS: &[&str] = &["accordance", "according", "consistent", "pursuant", "conformity"];

pub(super) fn is_operator(key: &str) -> bool {
    MODALS.contains(&key) || OPERATORS.iter().any(|start| key.starts_with(start))
}

pub(super) fn is_frequency(key: &str) -> bool {
    FREQUENCY.contains(&key)
}

/// Whether a word is a stretch of time that may recur.
pub(super) fn is_period(key: &str) -> bool {
    matches!(key, "day" | "week" | "month" | "quarter" | "year")
}

pub(super) fn is_date(key: &str) -> bool {
    let year = key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit());
    DATES.contains(&key) || year && (key.starts_with("19") || key.starts_with("20"))
}

pub(super) fn is_negation(key: &str) -> bool {
    NEGATIONS.contains(&key) || key.ends_with("n't") || key.starts_with("non-")
}

pub(super) fn is_number_word(key: &str) -> bool {
    NUMBERS.contains(&key)
}

pub(super) fn is_standard(key: &str) -> bool {
    STANDARDS.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_sorted() {
        assert!(STOP.is_sorted());
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            ["work", "working", "worked"],
            ["ally", "allies", "ally's"],
            ["commit", "committed", "committing"],
            ["stabilize", "stabilization", "stabilizing"],
            ["close", "closely", "closes"],
        ] {
            let stems: std::collections::BTreeSet<String> =
                forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?} {stems:?}");
        }
        assert_eq!(stem("us"), "us");
    }
}

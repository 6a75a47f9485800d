use crate::model::{Aspect, Force};
use std::{collections::BTreeMap, sync::OnceLock};

/// What the table of verbs says of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// The entry that decided, as it stands in the table.
    pub entry: &'static str,
    /// The force; `None` where the verb sets the aspect alone ("reaffirm").
    pub force: Option<Force>,
    /// The aspect that the wording gives, where it gives one.
    pub aspect: Option<Aspect>,
}

/// The table that leads from verbs as written to steps of the ladder of [`Force`].
///
/// It ships as data (`data/verbs.tsv`). A verb as written is looked up by its longest beginning,
/// whole words, small letters; adverbs ("also", "jointly", words in -ly) are passed over.
///
/// ```
/// use trilat_core::model::{Force, VerbTable};
/// let verbs = VerbTable::standard();
/// assert_eq!(verbs.find("will also seek to expand").unwrap().force, Some(Force::Sought));
/// assert_eq!(verbs.find("unequivocally reaffirms").unwrap().force, None);
/// assert!(verbs.find("ponder").is_none());
/// ```
#[derive(Debug)]
pub struct VerbTable {
    entries: BTreeMap<Vec<&'static str>, Verb>,
    longest: usize,
}

impl VerbTable {
    /// The table that ships with the library.
    pub fn standard() -> &'static Self {
        static TABLE: OnceLock<VerbTable> = OnceLock::new();
        TABLE.get_or_init(|| Self::parse(include_str!("../../data/verbs.tsv")))
    }

    fn parse(text: &'static str) -> Self {
        let mut entries = BTreeMap::new();
        for line in text.lines().skip(1) {
            let mut columns = line.split('\t');
            let (Some(entry), Some(force), Some(aspect)) =
                (columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            let verb = Verb { entry, force: force.parse().ok(), aspect: aspect.parse().ok() };
            entries.insert(entry.split(' ').collect(), verb);
        }
        let longest = entries.keys().map(Vec::len).max().unwrap_or_default();
        Self { entries, longest }
    }

    /// What the table says of a verb as written.
    #[must_use]
    pub fn find(&self, written: &str) -> Option<Verb> {
        let small = written.to_lowercase();
        let words: Vec<&str> = small
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
            .filter(|word| !word.is_empty() && !is_adverb(word))
            .take(self.longest)
            .collect();
        (1..=words.len()).rev().find_map(|length| self.entries.get(words.get(..length)?).copied())
    }

    /// The entries in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = &Verb> {
        self.entries.values()
    }
}

fn is_adverb(word: &str) -> bool {
    matches!(word, "also" | "further" | "still" | "together" | "again" | "hereby" | "now")
        || (word.len() > 4 && word.ends_with("ly"))
}

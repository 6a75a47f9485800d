use serde::Serialize;

use super::error::TextError;
use super::find::Occurrence;
use super::fragment::Fragment;
use super::normalise::narrow;
use super::parsed::Text;

/// Many texts, each under an id, with one index over all of their words.
///
/// It answers in which of them a fragment stands, at a cost that depends on how
/// often the fragment's rarest word occurs, hardly on how many texts there are.
///
/// ```
/// use trilat_core::text::{Corpus, Fragment, Text};
///
/// let corpus = Corpus::new([
///     ("essay", Text::parse("The statement urged it to “abandon its programs”.")?),
///     ("statement", Text::parse("[¶7] We urge it to abandon its programs.")?),
/// ])?;
/// let hits = corpus.find_outside(&Fragment::new("abandon its programs")?, "essay");
/// assert_eq!(hits.len(), 1);
/// assert_eq!((hits[0].text, hits[0].occurrences[0].at.to_string()), ("statement", "¶7".into()));
/// # Ok::<(), trilat_core::text::TextError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// Sorted by id.
    texts: Vec<(Box<str>, Text)>,
    /// Sorted by hash, then by text.
    index: Vec<Entry>,
}

/// How many words of one text have one hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u32,
    text: u32,
    count: u32,
}

/// A text of a corpus in which a fragment stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hit<'c> {
    /// The text's id.
    pub text: &'c str,
    /// Where the fragment stands in it; never empty.
    pub occurrences: Vec<Occurrence>,
}

impl Corpus {
    /// Gathers texts under their ids.
    ///
    /// # Errors
    ///
    /// If two texts bear one id.
    pub fn new<I, T>(texts: T) -> Result<Self, TextError>
    where
        I: Into<Box<str>>,
        T: IntoIterator<Item = (I, Text)>,
    {
        let mut texts: Vec<(Box<str>, Text)> =
            texts.into_iter().map(|(id, text)| (id.into(), text)).collect();
        texts.sort_by(|(one, _), (other, _)| one.cmp(other));
        let twice = |pair: &[(Box<str>, Text)]| match pair {
            [(one, _), (other, _)] if one == other => Some(one.to_string()),
            _ => None,
        };
        if let Some(id) = texts.windows(2).find_map(twice) {
            return Err(TextError::DuplicateText { id });
        }
        let mut index: Vec<Entry> = Vec::new();
        for (number, (_, text)) in texts.iter().enumerate() {
            index.extend(text.words.counts().map(|(hash, count)| Entry {
                hash,
                text: narrow(number),
                count: narrow(count),
            }));
        }
        index.sort_unstable();
        Ok(Self { texts, index })
    }

    /// The text with an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Text> {
        let index = self.texts.binary_search_by(|(known, _)| known.as_ref().cmp(id)).ok()?;
        self.texts.get(index).map(|(_, text)| text)
    }

    /// Each text with its id, sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(id, text)| (id.as_ref(), text))
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Every text in which a fragment stands, sorted by id, with the places.
    #[must_use]
    pub fn find(&self, fragment: &Fragment) -> Vec<Hit<'_>> {
        self.hits(fragment, None)
    }

    /// The same, leaving one text out: in which **other** text does it stand?
    #[must_use]
    pub fn find_outside(&self, fragment: &Fragment, id: &str) -> Vec<Hit<'_>> {
        self.hits(fragment, Some(id))
    }

    fn hits(&self, fragment: &Fragment, except: Option<&str>) -> Vec<Hit<'_>> {
        let entries = |hash: u32| {
            let start = self.index.partition_point(|entry| entry.hash < hash);
            let rest = self.index.get(start..).unwrap_or_default();
            rest.get(..rest.partition_point(|entry| entry.hash == hash)).unwrap_or_default()
        };
        let frequency = |same: &&[Entry]| same.iter().map(|entry| u64::from(entry.count)).sum();
        let atoms = fragment.wording.atoms.iter();
        let rarest = atoms
            .map(|lead| entries(lead.atom.hash))
            .min_by_key(|same| -> u64 { frequency(same) })
            .unwrap_or_default();
        let mut hits = Vec::new();
        for (number, (id, text)) in (0..).zip(&self.texts) {
            // What is divided at the end of a line may be other words than the index has.
            let divided = text.normal.divided().len() + fragment.wording.normal.divided().len() > 0;
            let may_have =
                divided || rarest.binary_search_by_key(&number, |entry| entry.text).is_ok();
            if !may_have || except == Some(id.as_ref()) {
                continue;
            }
            let occurrences = text.find(fragment);
            if !occurrences.is_empty() {
                hits.push(Hit { text: id, occurrences });
            }
        }
        hits
    }
}

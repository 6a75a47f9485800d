use std::ops::Range;
use std::sync::LazyLock;

use serde::Serialize;

use super::fragment::MAX_FRAGMENT;
use super::normalise::normalise;
use super::parsed::Text;
use super::words::words;

/// What an ellipsis left out of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Omission {
    /// The words as written, white space made single; cut short after 4096 bytes.
    pub words: String,
    /// Whether they negate something, so that the quotation may say the opposite of the text.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub negation: bool,
}

impl Text {
    /// What lies between the parts of a quotation.
    pub(super) fn omissions(&self, parts: &[Range<usize>]) -> Vec<Omission> {
        let gaps = parts.iter().zip(parts.iter().skip(1));
        gaps.filter_map(|(one, other)| self.omission(&(one.end..other.start))).collect()
    }

    fn omission(&self, gap: &Range<usize>) -> Option<Omission> {
        let normal = self.normal.as_str().get(gap.clone())?;
        let mut written = String::new();
        let mut start = gap.start;
        // What a digest says between two quotations is not the document's.
        for stretch in normal.split('\n') {
            let place = start..start + stretch.len();
            start = place.end + 1;
            if place.is_empty() {
                continue;
            }
            for word in self.slice(self.normal.original(&place)).split_whitespace() {
                if !written.is_empty() {
                    written.push(' ');
                }
                written.push_str(word);
            }
        }
        let end =
            (0..=MAX_FRAGMENT.min(written.len())).rev().find(|&at| written.is_char_boundary(at));
        if let Some(end) = end.filter(|&end| end < written.len()) {
            written.truncate(end);
            written.push('…');
        }
        let negation = negates(normal);
        (!words(normal).is_empty()).then_some(Omission { words: written, negation })
    }
}

/// Whether some words in normal form negate: in the languages of the parties, of their
/// neighbours, and of most international documents.
fn negates(normal: &str) -> bool {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        words(
            "not no never none nor neither nothing nobody nowhere cannot without except unless \
             nicht nie niemals ohne weder kein keine keinen keinem keiner keines \
             ne n pas jamais aucun aucune sans ni non nunca ningún ninguna sin não nem sem \
             не нет ни без никогда нельзя 안 못 لا ليس لم لن غير",
        )
    });
    static WITHIN: LazyLock<Vec<String>> = LazyLock::new(|| {
        let parts = "不 没 沒 未 無 无 非 勿 ない ませ ずに せず ざる 않 없 못하 아니 말아";
        parts.split(' ').map(normalise).collect()
    });
    let negation =
        |word: &String| word.ends_with("n't") || word.starts_with("non-") || WORDS.contains(word);
    words(normal).iter().any(negation) || WITHIN.iter().any(|part| normal.contains(part.as_str()))
}

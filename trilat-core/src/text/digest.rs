//! The words of a digest that count as text: those that it quotes.

use std::ops::Range;

use super::layout::{Block, Layout};

/// The quoted words of a digest, by statement.
///
/// A digest retells a document; only what it puts in quotation marks is the
/// document's. Where it labels its statements (`N2a`), only quotations in these
/// count, since title, list of sources and "not found" lists quote too. What it
/// quotes within round brackets is a remark of the digest and does not count.
/// A quotation does not run across blocks.
pub(super) fn quoted(text: &str, layout: &Layout, blocks: &[Block]) -> Vec<Vec<Range<usize>>> {
    let labelled = layout.labelled();
    if labelled.is_empty() {
        let prose = blocks.iter().filter(|block| !block.heading);
        prose.map(|block| quoted_in(text, &block.place)).collect()
    } else {
        labelled.iter().map(|statement| quoted_in(text, &statement.place)).collect()
    }
}

fn quoted_in(text: &str, place: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(&[char], usize)> = None;
    let mut brackets = 0_usize;
    let mut before = ' ';
    let stretch = text.get(place.clone()).unwrap_or_default();
    for (offset, character) in stretch.char_indices() {
        let at = place.start + offset;
        let after = at + character.len_utf8();
        let next = text.get(after..place.end).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        if let Some((closing, start)) = open {
            // An apostrophe within a word closes nothing.
            let apostrophe = before.is_alphanumeric() && next.is_alphanumeric();
            if closing.contains(&character) && !(character == '’' && apostrophe) {
                if brackets == 0 && start < at {
                    found.push(start..at);
                }
                open = None;
            }
        } else {
            match character {
                '(' | '（' => brackets += 1,
                ')' | '）' => brackets = brackets.saturating_sub(1),
                _ => open = closing(character, before, next).map(|closing| (closing, after)),
            }
        }
        before = character;
    }
    found
}

/// The marks that may close a quotation that a character opens. One mark closes in one language
/// and opens in another, so what stands beside it decides.
fn closing(mark: char, before: char, next: char) -> Option<&'static [char]> {
    let opens = !before.is_alphanumeric() && !next.is_whitespace();
    match mark {
        '"' => Some(&['"']),
        '“' | '‟' => Some(&['”']),
        '„' => Some(&['“', '”', '‟']),
        '«' => Some(&['»']),
        '‹' => Some(&['›']),
        '‚' if opens => Some(&['‘', '’']),
        '‘' | '‛' if opens => Some(&['’']),
        '”' if opens => Some(&['”']),
        '»' if opens => Some(&['«', '»']),
        '›' if opens => Some(&['‹']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        '｢' => Some(&['｣']),
        '〝' => Some(&['〞', '〟']),
        '＂' => Some(&['＂']),
        _ => None,
    }
}

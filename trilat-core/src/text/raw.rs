//! A text as somebody pasted it: line ends, page headers and footers, hyphens at line ends.

use std::collections::BTreeMap;

/// How a raw text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RawKind {
    /// Plain text or Markdown.
    Plain,
    /// HTML.
    Html,
    /// Text out of a PDF: lines are as wide as the page, pages are apart.
    Pages,
}

impl RawKind {
    /// What a text seems to be.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let start: String =
            text.trim_start().chars().take(2_000).collect::<String>().to_ascii_lowercase();
        let tags =
            ["<p", "<div", "<html", "<body", "<br", "<h1", "<h2", "<!doctype html", "<ul", "<span"];
        if start.starts_with('<') && tags.iter().any(|tag| start.contains(tag))
            || tags.iter().filter(|tag| start.contains(*tag)).count() > 1
        {
            Self::Html
        } else if text.contains('\u{c}') {
            Self::Pages
        } else {
            Self::Plain
        }
    }
}

/// A raw text as paragraphs between blank lines, as it is compared and drafted. The text that comes
/// out is the one that places and quotations count in.
///
/// A text that numbers its paragraphs (`[¶1]`) is left as it is. Of pages, lines that stand at the
/// head or foot of many of them are left out, wrapped lines are joined, and so are words that a
/// hyphen divides at a line's end.
///
/// ```
/// use trilat_core::text::{RawKind, from_raw};
///
/// let pages = "Joint Statement\n\nWe will co-\noperate on mis-\nsile defense.\n1\u{c}We met.\n2";
/// let text = from_raw(pages, RawKind::Pages);
/// assert_eq!(text, "Joint Statement\n\nWe will cooperate on missile defense.\n\nWe met.\n");
/// assert_eq!(from_raw("<p>We met.</p>", RawKind::Html), "We met.\n");
/// ```
#[must_use]
pub fn from_raw(text: &str, kind: RawKind) -> String {
    let text =
        text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    match kind {
        RawKind::Html => super::html::from_html(&text),
        RawKind::Pages => from_pages(&text),
        RawKind::Plain => text,
    }
}

fn from_pages(text: &str) -> String {
    let pages: Vec<Vec<&str>> =
        text.split('\u{c}').map(|page| page.trim_matches('\n').lines().collect()).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        for line in ends(page) {
            *seen.entry(without_numbers(line)).or_default() += 1;
        }
    }
    let many = (pages.len() / 2).max(2);
    let mut out: Vec<String> = Vec::new();
    for page in &pages {
        let last = page.len().saturating_sub(1);
        let kept = page.iter().enumerate().filter(|(at, line)| {
            let bare = without_numbers(line);
            let end = *at < 2 || *at + 1 >= last;
            let number = bare.is_empty() && !line.trim().is_empty();
            !(end
                && (number
                    || seen.get(&bare).is_some_and(|count| *count >= many && !bare.is_empty())))
        });
        let mut open = false;
        for (_, line) in kept {
            let line = line.trim();
            if line.is_empty() {
                open = false;
                continue;
            }
            match out.last_mut() {
                Some(before) if open && !begins_item(line) => join(before, line, text),
                _ => out.push(line.to_owned()),
            }
            open = true;
        }
    }
    out.join("\n\n") + "\n"
}

/// The first and the last two lines of a page.
fn ends<'p>(page: &'p [&'p str]) -> impl Iterator<Item = &'p str> {
    let last = page.len().saturating_sub(2).max(2);
    page.iter().enumerate().filter(move |(at, _)| *at < 2 || *at >= last).map(|(_, line)| *line)
}

/// A line without what differs from page to page.
fn without_numbers(line: &str) -> String {
    line.chars()
        .filter(|c| !c.is_numeric() && !c.is_whitespace() && !matches!(c, '-' | '–' | '|' | '/'))
        .collect()
}

fn begins_item(line: &str) -> bool {
    line.starts_with(['•', '▪', '●', '‣']) || line.starts_with("- ") || line.starts_with("[¶")
}

/// Joins a line to the one before it; a word that a hyphen divides is one word again.
fn join(before: &mut String, line: &str, text: &str) {
    let small = line.starts_with(char::is_lowercase);
    let divided =
        before.strip_suffix(['-', '\u{ad}']).is_some_and(|word| word.ends_with(char::is_lowercase));
    if divided && small {
        // A compound that stands undivided elsewhere keeps its hyphen: "long-term".
        let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let first = line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let whole = format!("{}{first}", before.get(start..).unwrap_or_default());
        if !text.contains(&whole) {
            before.pop();
        }
    } else {
        before.push(' ');
    }
    before.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn heads_and_feet_of_pages_are_left_out() {
        let page = |number: usize, words: &str| {
            format!("THE WHITE HOUSE\n\n{words}\n\nPage {number} of 3")
        };
        let text =
            [page(1, "We will meet\nagain."), page(2, "We will share\ndata."), page(3, "We part.")]
                .join("\u{c}");
        assert_eq!(RawKind::of(&text), RawKind::Pages);
        assert_eq!(
            from_raw(&text, RawKind::Pages),
            "We will meet again.\n\nWe will share data.\n\nWe part.\n"
        );
    }

    #[test]
    fn a_kind_is_seen() {
        assert_eq!(RawKind::of("<p>We met.</p>"), RawKind::Html);
        assert_eq!(RawKind::of("[¶1] We met <again>."), RawKind::Plain);
    }

    proptest! {
        #[test]
        fn no_raw_text_is_too_odd(text in "(\\PC|\n|\u{c}|-|<p>){0,80}") {
            let kind = RawKind::of(&text);
            let _ = from_raw(&text, kind);
            let _ = from_raw(&text, RawKind::Pages);
        }
    }
}

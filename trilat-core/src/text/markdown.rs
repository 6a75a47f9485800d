//! The markup of a Markdown text, which is typography.
//!
//! What is read: emphasis, links and pictures, headings, quotations, bullets, tables, rules,
//! code, footnotes, escapes, tags and entities. Numbers of lists are words, and stay.

use std::ops::Range;

/// A stretch of a Markdown text that is markup, and what it counts as.
#[derive(Clone)]
pub(super) struct Markup {
    pub(super) place: Range<usize>,
    pub(super) becomes: Becomes,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Becomes {
    Nothing,
    Space,
    Character(char),
}

/// The furthest that the end of a link, tag or entity is sought.
const REACH: usize = 2048;

/// The markup of a text, in order.
pub(super) fn markup(text: &str) -> Vec<Markup> {
    let mut scan = Scan { text, found: Vec::new(), open: Vec::new() };
    let mut at = 0;
    let mut fenced = false;
    let mut before = "";
    for line in text.split_inclusive('\n') {
        let place = at..at + line.len();
        at = place.end;
        let bare = line.trim();
        if bare.is_empty() {
            scan.open.clear();
        }
        if bare.starts_with("```") || bare.starts_with("~~~") {
            fenced = !fenced;
            scan.push(place, Becomes::Space);
        } else if !fenced && (is_rule(bare) || is_underline(bare, before) || is_definition(bare)) {
            scan.push(place, Becomes::Space);
        } else if !fenced {
            let start = scan.line_start(line, place.start);
            scan.inline(start..place.end);
        }
        before = bare;
    }
    scan.found.sort_by_key(|markup| markup.place.start);
    scan.found
}

/// Whether a line is a rule between sections, or that under the head of a table.
fn is_rule(line: &str) -> bool {
    let mut characters = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = characters.next() else { return false };
    let rest: Vec<char> = characters.collect();
    let rule =
        matches!(first, '*' | '-' | '_') && rest.len() >= 2 && rest.iter().all(|&c| c == first);
    let table =
        line.contains('|') && line.contains('-') && line.chars().all(|c| "|:- \t".contains(c));
    rule || table
}

/// Whether a line makes the one before it a heading.
fn is_underline(line: &str, before: &str) -> bool {
    !before.is_empty()
        && !line.is_empty()
        && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))
}

/// Whether a line says where a link elsewhere leads.
fn is_definition(line: &str) -> bool {
    line.strip_prefix('[').and_then(|rest| rest.split_once("]:")).is_some_and(|(label, target)| {
        !label.is_empty() && !label.starts_with('^') && !label.contains(['[', ']']) && {
            let target = target.trim_start();
            target.starts_with(['<', '#', '/'])
                || target.contains("://")
                || target.starts_with("mailto:")
        }
    })
}

struct Scan<'t> {
    text: &'t str,
    found: Vec<Markup>,
    /// Where square brackets are open.
    open: Vec<usize>,
}

impl Scan<'_> {
    fn push(&mut self, place: Range<usize>, becomes: Becomes) {
        self.found.push(Markup { place, becomes });
    }

    /// Takes the marks at the start of a line, and says where its words begin.
    fn line_start(&mut self, line: &str, start: usize) -> usize {
        let mut rest = line;
        loop {
            let words = rest.trim_start_matches([' ', '\t', '\u{feff}']);
            let hashes = words.len() - words.trim_start_matches('#').len();
            let mark = match words.chars().next() {
                Some('>') => 1,
                Some('#') if hashes <= 6 => hashes,
                Some('-' | '*' | '+' | '•') => words.chars().next().map_or(0, char::len_utf8),
                _ => 0,
            };
            let after = words.get(mark..).unwrap_or_default();
            let is_mark =
                mark > 0 && (words.starts_with('>') || after.starts_with([' ', '\t', '\n', '\r']));
            if !is_mark {
                break;
            }
            rest = after;
            if hashes > 0 {
                let closing = rest.trim_end().trim_end_matches('#');
                if closing.ends_with([' ', '\t']) && closing.len() < rest.trim_end().len() {
                    let from = start + line.len() - rest.len() + closing.len();
                    self.push(from..start + line.trim_end().len(), Becomes::Space);
                }
                break;
            }
        }
        let words = start + line.len() - rest.len();
        if words > start {
            self.push(start..words, Becomes::Space);
        }
        words
    }

    fn inline(&mut self, place: Range<usize>) {
        let mut at = place.start;
        while let Some(character) =
            self.text.get(at..place.end).and_then(|rest| rest.chars().next())
        {
            let rest = self.text.get(at + character.len_utf8()..).unwrap_or_default();
            let next = rest.chars().next();
            at = match character {
                '\\' if next
                    .is_some_and(|c| c.is_ascii_punctuation() || matches!(c, '\n' | '\r')) =>
                {
                    self.push(at..at + 1, Becomes::Nothing);
                    at + 1 + usize::from(next.is_some_and(|c| c.is_ascii_punctuation()))
                }
                '*' | '_' | '~' | '`' => self.emphasis(at, character),
                '|' => self.take(at..at + 1, Becomes::Space),
                '[' => {
                    self.open.push(at);
                    at + 1
                }
                ']' => self.link(at, rest),
                '<' => self.tag(at, rest),
                '&' => self.entity(at, rest),
                _ => at + character.len_utf8(),
            };
        }
    }

    fn take(&mut self, place: Range<usize>, becomes: Becomes) -> usize {
        let end = place.end;
        self.push(place, becomes);
        end
    }

    /// A run of the marks of emphasis, struck-out words or code: markup beside a word, if it is
    /// not in the midst of one where that is another sign.
    fn emphasis(&mut self, at: usize, mark: char) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = at + rest.len() - rest.trim_start_matches(mark).len();
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let after = self.text.get(end..).and_then(|text| text.chars().next());
        let is = |side: Option<char>, kind: fn(char) -> bool| side.is_some_and(kind);
        let within = |kind: fn(char) -> bool| is(before, kind) && is(after, kind);
        let literal = match mark {
            '`' => false,
            '~' => end - at != 2,
            '_' => within(char::is_alphanumeric),
            _ => within(char::is_numeric),
        };
        let apart = before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace);
        if literal || apart { end } else { self.take(at..end, Becomes::Nothing) }
    }

    /// The end of a link, picture or footnote's number: only its words are text.
    fn link(&mut self, at: usize, rest: &str) -> usize {
        let Some(open) = self.open.pop() else { return at + 1 };
        let label = self.text.get(open + 1..at).unwrap_or_default();
        if label.starts_with('^') {
            let colon = usize::from(rest.starts_with(':'));
            return self.take(open..at + 1 + colon, Becomes::Nothing);
        }
        let end = match rest.chars().next() {
            Some('(') => closing(rest, '(', ')'),
            Some('[') => closing(rest, '[', ']').filter(|&end| {
                rest.get(1..end - 1).is_some_and(|label| label.chars().any(char::is_alphanumeric))
            }),
            _ => None,
        };
        let Some(end) = end else { return at + 1 };
        let picture = self.text.get(..open).is_some_and(|before| before.ends_with('!'));
        self.push(open - usize::from(picture)..open + 1, Becomes::Nothing);
        self.take(at..at + 1 + end, Becomes::Nothing)
    }

    fn tag(&mut self, at: usize, rest: &str) -> usize {
        if let Some(comment) = rest.strip_prefix("!--")
            && let Some(end) = comment.find("-->")
        {
            return self.take(at..at + 1 + 3 + end + 3, Becomes::Nothing);
        }
        let end = rest.bytes().take(REACH).position(|byte| byte == b'>' || byte == b'<');
        let Some(end) =
            end.filter(|&end| rest.get(end..).is_some_and(|rest| rest.starts_with('>')))
        else {
            return at + 1;
        };
        let inner = rest.get(..end).unwrap_or_default();
        let name = inner.trim_start_matches('/');
        if name.contains("://") || inner.contains('@') && !inner.contains(' ') {
            self.push(at..at + 1, Becomes::Nothing);
            return self.take(at + 1 + end..at + 2 + end, Becomes::Nothing).min(at + 1 + end);
        }
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return at + 1;
        }
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let inline = [
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "tt", "u", "wbr",
        ];
        let becomes = if inline.iter().any(|tag| tag.eq_ignore_ascii_case(name)) {
            Becomes::Nothing
        } else {
            Becomes::Space
        };
        self.take(at..at + 2 + end, becomes)
    }

    fn entity(&mut self, at: usize, rest: &str) -> usize {
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let name = end.and_then(|end| rest.get(..end)).unwrap_or_default();
        match entity(name) {
            Some(character) => self.take(at..at + 2 + name.len(), Becomes::Character(character)),
            None => at + 1,
        }
    }
}

/// How long a bracketed stretch at the start of some text is.
fn closing(rest: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, character) in rest.char_indices().take_while(|(at, _)| *at < REACH) {
        if character == open {
            depth += 1;
        } else if character == close {
            depth -= 1;
            if depth == 0 {
                return Some(at + 1);
            }
        } else if character == '\n'
            && rest
                .get(at + 1..)
                .is_some_and(|rest| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'))
        {
            return None;
        }
    }
    None
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    const NAMED: [(&str, char); 40] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("ensp", '\u{2002}'),
        ("emsp", '\u{2003}'),
        ("thinsp", '\u{2009}'),
        ("shy", '\u{ad}'),
        ("zwnj", '\u{200c}'),
        ("zwj", '\u{200d}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("minus", '\u{2212}'),
        ("hellip", '…'),
        ("middot", '·'),
        ("bull", '•'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("sbquo", '‚'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("bdquo", '„'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsaquo", '‹'),
        ("rsaquo", '›'),
        ("prime", '′'),
        ("Prime", '″'),
        ("euro", '€'),
        ("pound", '£'),
        ("yen", '¥'),
        ("cent", '¢'),
        ("permil", '‰'),
        ("deg", '°'),
        ("plusmn", '±'),
        ("times", '×'),
        ("para", '¶'),
        ("sect", '§'),
    ];
    NAMED.iter().find(|(known, _)| *known == name).map(|&(_, character)| character)
}

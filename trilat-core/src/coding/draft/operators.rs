//! Where a sentence promises: operators, such as "will", "are committed to", "look forward to".

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::OnceLock,
};

use super::lexicon::is_adverb;
use super::words::Words;

/// What an operator leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// A verb in its base form.
    Base,
    /// `to`, then a base form, a verb in `-ing` or an object.
    To,
    /// A verb in `-ing`.
    Ing,
    /// An object.
    Object,
    /// The verb itself is the last word of the operator.
    Verb,
}

/// An operator in a sentence; places count its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Operator {
    /// Its id in the table.
    pub(super) id: &'static str,
    /// Its words.
    pub(super) head: Range<usize>,
    /// What it leads to, which begins where its words end.
    pub(super) leads: Leads,
}

enum Piece {
    Words(Vec<&'static str>),
    Gap(usize),
}

struct Entry {
    id: &'static str,
    pieces: Vec<Piece>,
    leads: Leads,
}

/// The table, and which entries begin with each word.
struct Table {
    entries: Vec<Entry>,
    first: HashMap<&'static str, Vec<usize>>,
}

impl Table {
    fn standard() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| {
            let entries = parse(include_str!("../../../data/operators.tsv"));
            let mut first: HashMap<&'static str, Vec<usize>> = HashMap::new();
            for (at, entry) in entries.iter().enumerate() {
                if let Some(Piece::Words(any)) = entry.pieces.first() {
                    for word in any {
                        first.entry(word).or_default().push(at);
                    }
                }
            }
            Self { entries, first }
        })
    }

    fn beginning_with(&self, word: &str) -> impl Iterator<Item = &Entry> {
        let found = self.first.get(word).into_iter().flatten();
        found.filter_map(|at| self.entries.get(*at))
    }
}

fn parse(text: &'static str) -> Vec<Entry> {
    let mut classes: BTreeMap<&str, Vec<&'static str>> = BTreeMap::new();
    let mut out = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(id), Some(pattern)) = (columns.next(), columns.next()) else { continue };
        let Some(leads) = columns.next() else {
            classes.insert(id, pattern.split(' ').collect());
            continue;
        };
        let leads = match leads {
            "base" => Leads::Base,
            "to" => Leads::To,
            "ing" => Leads::Ing,
            "verb" => Leads::Verb,
            _ => Leads::Object,
        };
        let piece = |piece: &'static str| {
            if let Some(count) = piece.strip_prefix('*') {
                return Piece::Gap(count.parse().unwrap_or(0));
            }
            let mut any = Vec::new();
            for word in piece.split('|') {
                match classes.get(word) {
                    Some(words) => any.extend(words),
                    None => any.push(word),
                }
            }
            Piece::Words(any)
        };
        out.push(Entry { id, pieces: pattern.split(' ').map(piece).collect(), leads });
    }
    out
}

/// The operators of a sentence, in order; of those that begin inside another, the longer.
pub(super) fn find(words: &Words<'_>) -> Vec<Operator> {
    let mut found: Vec<Operator> = Vec::new();
    for start in 0..words.len() {
        for entry in Table::standard().beginning_with(words.key(start)) {
            if let Some(end) = matches(&entry.pieces, words, start) {
                found.push(Operator { id: entry.id, head: start..end, leads: entry.leads });
            }
        }
    }
    // A verb must really follow where one is asked for.
    found.retain(|it| follows(it, words));
    let weak = |it: &Operator| matches!(it.leads, Leads::Object | Leads::Verb);
    found.sort_by(|a, b| {
        let longer = b.head.len().cmp(&a.head.len());
        weak(a).cmp(&weak(b)).then(longer).then(a.head.start.cmp(&b.head.start))
    });
    let mut taken = vec![false; words.len()];
    let mut kept: Vec<Operator> = Vec::new();
    for it in found {
        let Some(place) = taken.get_mut(it.head.clone()) else { continue };
        if place.iter().all(|taken| !taken) {
            place.fill(true);
            kept.push(it);
        }
    }
    kept.sort_by_key(|it| it.head.start);
    kept
}

fn follows(it: &Operator, words: &Words<'_>) -> bool {
    let at = words.skip_adverbs(it.head.end);
    let next = words.key(at);
    match it.leads {
        Leads::Base => !next.is_empty() && !words.is_mark(at) && next != "have",
        Leads::To => !next.is_empty() && !words.is_mark(at) || next == ":",
        Leads::Ing => super::lexicon::base_of_ing(next).is_some(),
        Leads::Verb => super::lexicon::is_base(next),
        Leads::Object => !next.is_empty() && !words.is_mark(at) && next != "to",
    }
}

/// Where a pattern that begins at a word ends, if it is there.
fn matches(pieces: &[Piece], words: &Words<'_>, start: usize) -> Option<usize> {
    let mut at = start;
    let mut first = true;
    let mut rest = pieces.iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Words(any) => {
                let place = if first { at } else { words.skip_adverbs(at) };
                if !any.contains(&words.key(place)) {
                    return None;
                }
                at = place + 1;
            }
            Piece::Gap(most) => {
                let Some(Piece::Words(any)) = rest.peek() else { return None };
                let stop =
                    |place: &usize| !words.is_mark(*place) && !is_boundary(words.key(*place));
                let reach = (at..words.len()).take(*most + 1);
                let mut found = None;
                for place in reach {
                    if any.contains(&words.key(place)) {
                        found = Some(place);
                        break;
                    }
                    if !stop(&place) {
                        break;
                    }
                }
                at = found?;
            }
        }
        first = false;
    }
    Some(at)
}

fn is_boundary(key: &str) -> bool {
    matches!(key, "which" | "will" | "we" | "they" | "while") && !is_adverb(key)
}

//! Everything in a text that could be a commitment, before it is weighed.

use std::{ops::Range, rc::Rc};

use super::items::{self, Form, Item};
use super::operators::{self, Leads, Operator};
use super::subject::{self, Subject};
use super::words::Words;
use crate::text::Sentence;
use crate::text::token::tokens;

/// The most words that are read as one sentence.
const LONGEST: usize = 1_500;
/// How many words an operator reaches at most.
const REACH: usize = 250;

/// One thing that could be promised.
pub(super) struct Candidate<'t> {
    pub(super) paragraph: u32,
    pub(super) operator: Operator,
    /// The operator's words as they stand in the text.
    pub(super) head: Range<usize>,
    /// How many operators the sentence has before it.
    pub(super) rank: usize,
    pub(super) subject: Subject,
    /// The words of the subject.
    pub(super) named: Range<usize>,
    pub(super) item: Item,
    /// Whether the operator stands in the line above the list.
    pub(super) listed: bool,
    pub(super) words: Rc<Words<'t>>,
}

impl Candidate<'_> {
    /// The place of the item in the text.
    pub(super) fn place(&self) -> Range<usize> {
        self.words.place(self.item.words.clone())
    }
}

/// Reads sentence by sentence, and remembers the line above a list.
pub(super) struct Finder<'t> {
    text: &'t str,
    /// The operator of a line that ends in a colon, for the list below it.
    lead: Option<(Operator, Range<usize>, Subject)>,
}

impl<'t> Finder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, lead: None }
    }

    /// The candidates of the next sentence, in order. A very long one is read in pieces.
    pub(super) fn next(&mut self, sentence: &Sentence) -> Vec<Candidate<'t>> {
        let mut out = Vec::new();
        if sentence.heading {
            self.lead = None;
            return out;
        }
        for piece in pieces(self.text, sentence) {
            self.piece(sentence, piece, &mut out);
        }
        out
    }

    fn piece(&mut self, sentence: &Sentence, words: Words<'t>, out: &mut Vec<Candidate<'t>>) {
        let words = Rc::new(words);
        let found = operators::find(&words);
        let candidate = |operator: &Operator, head: Range<usize>, rank, item| Candidate {
            paragraph: sentence.paragraph,
            operator: operator.clone(),
            head,
            rank,
            subject: Subject::None,
            named: 0..0,
            item,
            listed: false,
            words: words.clone(),
        };
        if !is_bullet(self.text, sentence.place.start) {
            self.lead = None;
        }
        if let Some((operator, head, subject)) = &self.lead
            && found.first().is_none_or(|it| it.head.start > 2)
        {
            let start = Operator { id: operator.id, head: 0..0, leads: Leads::Base };
            let items = items::of(&start, &words, last_word(&words));
            out.extend(items.into_iter().map(|item| Candidate {
                subject: *subject,
                listed: true,
                ..candidate(&start, head.clone(), 0, item)
            }));
        }
        let mut shared = Subject::None;
        for (rank, operator) in found.iter().enumerate() {
            let before = rank.checked_sub(1).and_then(|at| found.get(at));
            let (mut subject, named) = subject::of(operator, before, &words);
            if subject == Subject::Shared {
                let known =
                    matches!(shared, Subject::We | Subject::They | Subject::Group | Subject::State);
                subject = if known { Subject::Shared } else { Subject::Other };
            } else {
                shared = subject;
            }
            // What stands below the line is what such an operator leads to.
            let open = is_open(&words, operator, &found);
            if open || operator.head.end + 1 >= words.len() {
                continue;
            }
            let later = found.get(rank + 1..).unwrap_or_default().iter().take(8);
            let until = later
                .filter_map(|next| end_before(&words, operator.head.end, next))
                .next()
                .unwrap_or_else(|| last_word(&words))
                .min(operator.head.end + REACH);
            let head = words.place(operator.head.clone());
            let items = items::of(operator, &words, until);
            out.extend(items.into_iter().map(|item| Candidate {
                subject,
                named: named.clone(),
                ..candidate(operator, head.clone(), rank, item)
            }));
        }
        if words.key(words.len().saturating_sub(1)) == ":" {
            let first = found.iter().find(|it| is_open(&words, it, &found));
            self.lead = first.map(|it| {
                let end = found.last().map_or(it.head.end, |last| last.head.end);
                (it.clone(), words.place(it.head.start..end), shared)
            });
        }
    }
}

/// A sentence as words; a very long one in pieces.
pub(super) fn pieces<'t>(text: &'t str, sentence: &Sentence) -> Vec<Words<'t>> {
    let tokens = tokens(text, sentence.place.clone());
    tokens.chunks(LONGEST).map(|piece| Words::of(text, piece)).collect()
}

/// Whether an operator, or the chain of operators that it begins, ends at the colon of its line.
fn is_open(words: &Words<'_>, operator: &Operator, found: &[Operator]) -> bool {
    let mut end = operator.head.end;
    for next in found {
        if next.head.start == end {
            end = next.head.end;
        }
    }
    words.key(end) == ":" && end + 1 == words.len()
}

/// The word behind the last one that is no mark.
fn last_word(words: &Words<'_>) -> usize {
    let mut end = words.len();
    while end > 0 && words.is_mark(end - 1) && words.key(end - 1) != ")" {
        end -= 1;
    }
    end
}

/// Where a complement ends that another operator follows: before the clause of that operator. None
/// if that operator stands inside the complement.
fn end_before(words: &Words<'_>, start: usize, next: &Operator) -> Option<usize> {
    let mut at = next.head.start;
    while at > start {
        let key = words.key(at - 1);
        if matches!(
            key,
            "," | ";" | "—" | ":" | "that" | "which" | "who" | "while" | "where" | "when" | "as"
        ) {
            return Some(at - 1);
        }
        if key == "and"
            && matches!(words.key(at), "we" | "they" | "to" | "our" | "the" | "will" | "are")
        {
            return Some(at - 1);
        }
        at -= 1;
    }
    None
}

/// Whether a sentence is an item of a list.
fn is_bullet(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().chars().any(|c| matches!(c, '-' | '*' | '•' | '▪' | '●' | '–' | '+'))
}

impl Form {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Ing => "ing",
            Self::Object => "object",
        }
    }
}

//! What an operator leads to, cut into items: "will [deepen ties] and [hold an exercise]".

use std::ops::Range;

use super::lexicon::{
    base_of_ing, begins_object, is_adverb, is_ambiguous, is_base, is_determiner, is_light,
    is_office,
};
use super::operators::{Leads, Operator};
use super::words::Words;

/// The form of an item's verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Ing,
    Object,
}

/// One thing that is promised; places count the words of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its verb, unless it is an object.
    pub(super) verb: Option<usize>,
    /// The last of several verbs that share one object: "strengthen and reform".
    pub(super) last_verb: usize,
    pub(super) words: Range<usize>,
    pub(super) form: Form,
    /// The words between it and the item before it; empty for the first.
    pub(super) separator: &'static str,
    /// Whether `to` is repeated before it.
    pub(super) to: bool,
    /// Whether an infinitive of purpose stands between the first verb and it.
    pub(super) after_purpose: bool,
    /// Which item of its operator it is, from 0.
    pub(super) index: usize,
}

/// The items of an operator, up to a word.
pub(super) fn of(operator: &Operator, words: &Words<'_>, until: usize) -> Vec<Item> {
    let start = words.skip_adverbs(operator.head.end);
    let (form, verb) = first_verb(operator, words, start);
    let Some(verb) = verb else {
        return objects(words, operator.head.end, until);
    };
    let mut items = Vec::new();
    let mut item = Item {
        verb: Some(verb),
        last_verb: verb,
        words: verb..verb + 1,
        form,
        separator: "",
        to: false,
        after_purpose: false,
        index: 0,
    };
    let mut purpose = false;
    let mut depth = 0_usize;
    let mut at = verb + 1;
    while at < until {
        match words.key(at) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            "to" if is_base(words.key(words.skip_adverbs(at + 1))) => purpose = true,
            _ => {}
        }
        if depth == 0
            && let Some(separator) = separator(words, at)
            && let Some(next) = next_verb(words, separator.1, until, form)
        {
            // Two verbs share one object: "strengthen and reform the …".
            let bare = words.skip_adverbs(item.last_verb + 1) == at;
            if bare {
                item.last_verb = next.0;
            } else {
                item.words.end = at;
                let after_purpose = purpose;
                items.push(item.clone());
                item = Item {
                    verb: Some(next.0),
                    last_verb: next.0,
                    words: next.0..next.0 + 1,
                    form,
                    separator: separator.0,
                    to: next.1,
                    after_purpose,
                    index: items.len(),
                };
            }
            at = next.0 + 1;
            continue;
        }
        at += 1;
    }
    item.words.end = until.max(item.words.end);
    items.push(item);
    let meetings = meetings(words, &items);
    if meetings.is_empty() { items } else { meetings }
}

/// The form in which the operator goes on and the verb that carries the action.
fn first_verb(operator: &Operator, words: &Words<'_>, start: usize) -> (Form, Option<usize>) {
    let mut at = start;
    let mut form = match operator.leads {
        Leads::Base => Form::Base,
        Leads::Ing => Form::Ing,
        Leads::Object => return (Form::Object, None),
        Leads::Verb => return (Form::Base, Some(at)),
        Leads::To => {
            let key = words.key(at);
            if base_of_ing(key).is_some() {
                Form::Ing
            } else if is_base(key) && !(is_ambiguous(key) && words.before(at) != "to") {
                Form::Base
            } else {
                return (Form::Object, None);
            }
        }
    };
    // "continue to", "seek to", "continuing to" hand over.
    for _ in 0..3 {
        if !is_light(words.key(at)) {
            break;
        }
        let next = words.skip_adverbs(at + 1);
        if words.key(next) == "to" && is_base(words.key(words.skip_adverbs(next + 1))) {
            at = words.skip_adverbs(next + 1);
            form = Form::Base;
        } else if base_of_ing(words.key(next)).is_some() {
            at = next;
            form = Form::Ing;
        } else {
            break;
        }
    }
    (form, Some(at))
}

/// A separator at a word, with the word behind it.
fn separator(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let key = words.key(at);
    let mut end = at + 1;
    let name = match key {
        "," | ";" => {
            let semicolon = key == ";";
            match words.key(end) {
                "and" => {
                    end += 1;
                    if semicolon { "; and" } else { ", and" }
                }
                "or" => {
                    end += 1;
                    ", or"
                }
                "as" if words.key(end + 1) == "well" && words.key(end + 2) == "as" => {
                    end += 3;
                    "as well as"
                }
                "while" => {
                    end += 1;
                    "while"
                }
                _ if semicolon => ";",
                _ => ",",
            }
        }
        "and" | "&" => "and",
        "or" => "or",
        "while" => "while",
        "but" => "but",
        "as" if words.key(at + 1) == "well" && words.key(at + 2) == "as" => {
            end += 2;
            "as well as"
        }
        _ => return None,
    };
    Some((name, end))
}

/// The verb of the same form behind a separator, and whether `to` is repeated before it.
fn next_verb(words: &Words<'_>, at: usize, until: usize, form: Form) -> Option<(usize, bool)> {
    let mut at = words.skip_adverbs(at);
    let to = words.key(at) == "to";
    if to {
        at = words.skip_adverbs(at + 1);
    }
    if at >= until {
        return None;
    }
    let key = words.key(at);
    let next = words.key(words.skip_adverbs(at + 1));
    let fits = match form {
        Form::Base => {
            let verb = is_base(key);
            let sure = !is_ambiguous(key) || to || begins_object(next) || words.is_capital(at + 1);
            verb && sure && !matches!(next, "of" | "and" | "," | "." | ";" | "or" | "")
        }
        Form::Ing => {
            base_of_ing(key).is_some()
                && !matches!(next, "of" | "." | ";" | "")
                && !is_determiner(words.before(at))
        }
        Form::Object => false,
    };
    fits.then_some((at, to))
}

/// The items of an operator that leads to an object: one, and one more for each repeated `to`.
fn objects(words: &Words<'_>, start: usize, until: usize) -> Vec<Item> {
    let mut out = Vec::new();
    let mut from = start;
    let mut name = "";
    let mut at = start;
    let push = |out: &mut Vec<Item>, range: Range<usize>, separator: &'static str| {
        let index = out.len();
        out.push(Item {
            verb: None,
            last_verb: range.start,
            words: range,
            form: Form::Object,
            separator,
            to: index > 0,
            after_purpose: false,
            index,
        });
    };
    while at < until {
        if let Some((separator, end)) = separator(words, at)
            && matches!(words.key(end), "to" | "of")
            && words.before(start) == words.key(end)
        {
            push(&mut out, from..at, name);
            name = separator;
            from = end + 1;
            at = from;
            continue;
        }
        at += 1;
    }
    push(&mut out, from..until.max(from), name);
    out.retain(|it| !it.words.is_empty());
    out
}

/// Meetings "between our leaders, foreign ministers, …" are one item each.
fn meetings(words: &Words<'_>, items: &[Item]) -> Vec<Item> {
    let [only] = items else { return Vec::new() };
    let Some(verb) = only.verb else { return Vec::new() };
    if !matches!(
        words.key(verb),
        "hold" | "convene" | "meet" | "organize" | "holding" | "convening"
    ) {
        return Vec::new();
    }
    let between = only.words.clone().find(|&at| {
        matches!(words.key(at), "between" | "among" | "of")
            && matches!(words.key(at + 1), "our" | "the" | "their")
    });
    let Some(between) = between else { return Vec::new() };
    let mut out: Vec<Item> = Vec::new();
    let mut from = between + 2;
    for at in between + 2..only.words.end {
        let office = is_office(words.key(at));
        let stop = separator(words, at + 1).map(|it| it.1);
        if office && (stop.is_some() || !is_office(words.key(at + 1))) {
            let index = out.len();
            out.push(Item {
                verb: Some(verb),
                last_verb: verb,
                words: from..at + 1,
                form: only.form,
                separator: if index == 0 { "" } else { "," },
                to: false,
                after_purpose: false,
                index,
            });
            match stop {
                Some(next) => from = next,
                None => break,
            }
        } else if !is_adverb(words.key(at)) && words.is_mark(at) && words.key(at) != "," {
            break;
        }
    }
    if out.len() < 2 { Vec::new() } else { out }
}

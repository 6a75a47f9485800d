//! The answer of a language model, read as strictly as a file: what it quotes must stand in the
//! text, and what it says is held against the words.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::proposal::{
    FieldAlternative, FieldReading, Proposal, ProposalKind, ProposalReason, ProposalState,
    TextPlace, Tier,
};
use super::{Draft, DraftError, ModelRequest, number};
use crate::Dossier;
use crate::base::did_you_mean;
use crate::model::{Act, Aspect, Force, Precision, Source, VerbTable};
use crate::text::{ChangeKind, Corpus, Finding, Fragment, MAX_FRAGMENT, Nearest, Text};

/// The most items of an answer that are read.
const MOST_ITEMS: usize = 5_000;

/// What an answer is read against.
#[derive(Clone, Copy, Debug)]
pub struct ReplyTo<'a> {
    /// The question.
    pub request: &'a ModelRequest,
    /// The text.
    pub text: &'a Text,
    /// Its source.
    pub source: &'a Source,
    /// The dossier whose names were in the question.
    pub dossier: Option<&'a Dossier>,
    /// Other texts, in which a quotation may stand instead.
    pub others: Option<&'a Corpus>,
}

impl Draft {
    /// Reads the answer of a model: chatter and fences around the JSON are passed over, what is
    /// inside is tried item by item. A quotation that is not in the text makes a proposal that the
    /// library rejects, with the nearest passage; what the rules find for sure and the answer
    /// lacks is added.
    ///
    /// # Errors
    ///
    /// If the text is not that of the question, or there is no list of items in the answer.
    pub fn of_reply(to: ReplyTo<'_>, reply: &str, model: &str) -> Result<Self, DraftError> {
        let mut draft = Self::of(to.text, to.source, to.dossier)?;
        if draft.text != to.request.text {
            return Err(DraftError::NotADraft {
                message: "the question was about another text".to_owned(),
            });
        }
        let items = items(reply).ok_or_else(|| DraftError::NotADraft {
            message: "there is no JSON with `items` in the answer".to_owned(),
        })?;
        let rules: Vec<Proposal> =
            draft.proposals.into_iter().filter(|it| it.kind == ProposalKind::Commitment).collect();
        let method = format!("reply:{model}");
        let mut met = vec![false; rules.len()];
        let mut out = Vec::new();
        for item in items.iter().take(MOST_ITEMS) {
            out.push(read(item, to, &rules, &mut met, &method));
        }
        for (mut rule, met) in rules.into_iter().zip(met) {
            if !met && rule.tier == Tier::Sure {
                rule.because.push(reason("passed-over", "the answer lacks it"));
                out.push(rule);
            }
        }
        number(&mut out);
        draft.proposals = out;
        Ok(draft)
    }
}

fn reason(rule: &str, words: impl Into<String>) -> ProposalReason {
    ProposalReason { rule: rule.to_owned(), words: words.into() }
}

/// The items of an answer: of the first JSON in it that has a list of objects.
fn items(reply: &str) -> Option<Vec<Value>> {
    for (at, _) in reply.char_indices().filter(|(_, c)| matches!(c, '{' | '[')).take(200) {
        let rest = reply.get(at..)?;
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let Some(Ok(value)) = values.next() else { continue };
        let list = match &value {
            Value::Object(map) => map.get("items").and_then(Value::as_array),
            Value::Array(list) => Some(list),
            _ => None,
        };
        if let Some(list) = list.filter(|list| list.iter().all(Value::is_object)) {
            return Some(list.clone());
        }
    }
    None
}

/// One item, tried against the text.
fn read(
    item: &Value,
    to: ReplyTo<'_>,
    rules: &[Proposal],
    met: &mut [bool],
    method: &str,
) -> Proposal {
    let empty = Map::new();
    let item = item.as_object().unwrap_or(&empty);
    let mut out = Proposal {
        id: String::new(),
        kind: ProposalKind::Commitment,
        tier: Tier::Possible,
        score: 0,
        state: ProposalState::Proposed,
        at: item.get("at").and_then(Value::as_str).unwrap_or_default().to_owned(),
        quote: Vec::new(),
        operator: TextPlace { start: 0, end: 0 },
        action: TextPlace { start: 0, end: 0 },
        fields: BTreeMap::new(),
        because: vec![reason("reply", method)],
        same_as: Vec::new(),
        method: method.to_owned(),
        changed: Vec::new(),
        why: None,
    };
    quotations(item, to, &mut out);
    let clause = rules
        .iter()
        .enumerate()
        .map(|(at, rule)| (overlap(rule.extent(), out.action), at))
        .filter(|(shared, _)| *shared > 0 && out.state == ProposalState::Proposed)
        .max_by_key(|(shared, at)| (*shared, std::cmp::Reverse(*at)));
    let rule = clause.and_then(|(_, at)| {
        if let Some(met) = met.get_mut(at) {
            *met = true;
        }
        rules.get(at)
    });
    fields(item, to, rule, &mut out);
    match rule {
        Some(rule) => {
            out.operator = rule.operator;
            (out.tier, out.score) = (rule.tier, rule.score);
            out.because.extend(rule.because.iter().cloned());
            if rule.text("act") == out.text("act") {
                out.tier = Tier::Sure;
                out.because.push(reason("two methods", "the rules and the answer agree"));
            }
        }
        None if out.state == ProposalState::Proposed => {
            out.because.push(reason("no-operator", "the rules see no promise here"));
        }
        None => {}
    }
    out
}

/// Looks up what an item quotes; what is not in the text rejects it.
fn quotations(item: &Map<String, Value>, to: ReplyTo<'_>, out: &mut Proposal) {
    let quotes = match item.get("quote") {
        Some(Value::String(words)) => vec![words.clone()],
        Some(Value::Array(list)) => {
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    let rejected = |out: &mut Proposal, why: String| {
        out.state = ProposalState::Rejected;
        out.why.get_or_insert(why);
    };
    if quotes.is_empty() {
        rejected(out, "quote-not-found: nothing is quoted".to_owned());
    }
    let claimed = out.at.parse().ok();
    let mut places: Vec<(usize, usize, u32)> = Vec::new();
    for words in &quotes {
        let fragment = (words.len() <= MAX_FRAGMENT).then(|| Fragment::new(words).ok()).flatten();
        let Some(fragment) = fragment else {
            out.quote.push(words.chars().take(200).collect());
            rejected(out, "quote-not-found: not a quotation".to_owned());
            continue;
        };
        let found = match to.text.check(&fragment, claimed.as_ref()) {
            Finding::Verified { at } => Ok(at),
            Finding::Moved { found_at } => match found_at.into_iter().next() {
                Some(at) => {
                    out.because.push(reason("quote-moved", format!("it stands at {}", at.at)));
                    Ok(at)
                }
                None => Err(None),
            },
            Finding::NotFound { nearest } => Err(nearest),
        };
        match found {
            Ok(at) => {
                let range = at.span.bytes.range();
                places.push((range.start, range.end, at.span.paragraphs.first()));
                out.quote.push(short(words));
            }
            Err(nearest) => match joined(words, to.text) {
                Some(halves) => {
                    out.because.push(reason("quote-joined", "two passages are quoted as one"));
                    for (half, start, end, paragraph) in halves {
                        places.push((start, end, paragraph));
                        out.quote.push(short(&half));
                    }
                }
                None => {
                    out.quote.push(short(words));
                    let why = not_found(&fragment, nearest, to);
                    rejected(out, why);
                }
            },
        }
    }
    if let Some((start, end, paragraph)) = places.first() {
        out.action = TextPlace { start: *start, end: *end };
        out.at = format!("¶{paragraph}");
    } else if out.at.parse::<crate::text::Locator>().is_err() {
        out.at = "¶1".to_owned();
    }
}

/// The first fifteen words of a quotation.
fn short(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace() {
        let longer = if out.is_empty() { word.to_owned() } else { format!("{out} {word}") };
        if Fragment::new(&longer).is_ok_and(|it| it.word_count() > super::fields::QUOTE) {
            break;
        }
        out = longer;
    }
    out
}

/// Two passages that a quotation runs together: each half of three words or more, found as it is.
fn joined(words: &str, text: &Text) -> Option<Vec<(String, usize, usize, u32)>> {
    let words: Vec<&str> = words.split_whitespace().take(80).collect();
    for cut in (3..words.len().saturating_sub(2)).rev() {
        let (one, other) = words.split_at(cut);
        let place = |half: &[&str]| {
            let half = half.join(" ");
            let found = text.find(&Fragment::new(&half).ok()?).into_iter().next()?;
            let range = found.span.bytes.range();
            Some((half, range.start, range.end, found.span.paragraphs.first()))
        };
        if let (Some(one), Some(other)) = (place(one), place(other)) {
            // A word that was left out between them, such as "not", is not a joint.
            let apart = to_apart(text, one.2, other.1);
            if apart {
                return Some(vec![one, other]);
            }
            return None;
        }
    }
    None
}

/// Whether a sentence ends between two places.
fn to_apart(text: &Text, end: usize, start: usize) -> bool {
    let (from, until) = if end <= start { (end, start) } else { (start, end) };
    let between = text.as_str().get(from..until).unwrap_or_default();
    between.contains(['.', ';', '\n', '!', '?'])
}

fn not_found(fragment: &Fragment, nearest: Option<Nearest>, to: ReplyTo<'_>) -> String {
    let elsewhere = to.others.and_then(|others| {
        let hits = others.find(fragment);
        hits.first().map(|hit| format!("misattributed: it stands in {}", hit.text))
    });
    if let Some(elsewhere) = elsewhere {
        return elsewhere;
    }
    if Text::parse(to.request.question()).is_ok_and(|question| !question.find(fragment).is_empty())
    {
        return "from-the-prompt: the words are those of the question".to_owned();
    }
    match nearest {
        Some(nearest) => {
            let marked = nearest.words.iter().map(|change| match change.kind {
                ChangeKind::Same => change.words.clone(),
                ChangeKind::Deleted => format!("[-{}-]", change.words),
                ChangeKind::Inserted => format!("{{+{}+}}", change.words),
            });
            let marked: Vec<String> = marked.collect();
            format!("quote-not-found: nearest at {}: {}", nearest.at, marked.join(" "))
        }
        None => "quote-not-found".to_owned(),
    }
}

const fn overlap(one: TextPlace, other: TextPlace) -> usize {
    let end = if one.end < other.end { one.end } else { other.end };
    let start = if one.start > other.start { one.start } else { other.start };
    end.saturating_sub(start)
}

/// Takes over the fields of an item: closed sets and ids strictly, and what the words do not bear
/// out beside the rules' own reading.
fn fields(item: &Map<String, Value>, to: ReplyTo<'_>, rule: Option<&Proposal>, out: &mut Proposal) {
    for (key, value) in item {
        let closed: Option<Vec<&str>> = match key.as_str() {
            "at" | "quote" => continue,
            "act" => Some(Act::ALL.iter().map(|it| it.as_str()).collect()),
            "force" => Some(Force::ALL.iter().map(|it| it.as_str()).collect()),
            "aspect" => Some(Aspect::ALL.iter().map(|it| it.as_str()).collect()),
            "precision" => Some(Precision::ALL.iter().map(|it| it.as_str()).collect()),
            "by" => Some(to.source.issuers.iter().map(|id| id.as_str()).collect()),
            "issues" => Some(
                to.dossier
                    .into_iter()
                    .flat_map(|it| it.issues().ids())
                    .map(|id| id.as_str())
                    .collect(),
            ),
            "targets" | "beneficiaries" => Some(
                to.dossier
                    .into_iter()
                    .flat_map(|it| it.actors().ids())
                    .map(|id| id.as_str())
                    .collect(),
            ),
            "verb" | "object" | "cadence" | "deadline" | "trigger" => None,
            other => {
                out.because.push(reason("unknown-key", other));
                continue;
            }
        };
        let given: Vec<&str> = match value {
            Value::String(text) => vec![text],
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            Value::Null => continue,
            _ => Vec::new(),
        };
        let wrong =
            closed.as_ref().and_then(|known| given.iter().find(|word| !known.contains(word)));
        if let Some(word) = wrong {
            let code = if key == "by" { "not-in-the-words" } else { "unknown-word" };
            let near = did_you_mean(word, closed.iter().flatten().copied());
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            out.because.push(reason(code, format!("{key}: `{word}`{near}")));
            continue;
        }
        let list = matches!(key.as_str(), "by" | "issues" | "targets" | "beneficiaries");
        if given.is_empty() || !list && given.len() != 1 {
            out.because.push(reason("unknown-word", format!("{key}: not a text")));
            continue;
        }
        let value: Value = if list {
            given.clone().into()
        } else {
            given.first().copied().unwrap_or_default().into()
        };
        let mut reading = FieldReading::new(value, out.method.clone());
        let ours = rule.and_then(|rule| rule.fields.get(key));
        let words_decide = matches!(key.as_str(), "force" | "cadence" | "deadline");
        let differs =
            words_decide && rule.is_some() && ours.map(|it| &it.value) != Some(&reading.value);
        if differs {
            out.because.push(reason("not-in-the-words", format!("{key}: {}", reading.value)));
            if let Some(ours) = ours {
                reading
                    .alternatives
                    .push(FieldAlternative { value: ours.value.clone(), score: 100 });
            }
        }
        out.fields.insert(key.clone(), reading);
    }
    // What the answer leaves open the rules may know.
    if let Some(rule) = rule {
        for (key, reading) in &rule.fields {
            out.fields.entry(key.clone()).or_insert_with(|| reading.clone());
        }
    }
    let verb = out.text("verb").unwrap_or_default().to_owned();
    if rule.is_none()
        && let Some(said) = out.text("force")
        && let Some(force) = VerbTable::standard().find(&verb).and_then(|it| it.force)
        && force.as_str() != said
    {
        let words = format!("force: `{said}`, and the verb is {force}");
        out.because.push(reason("not-in-the-words", words));
    }
}

#[cfg(feature = "yaml")]
use super::yaml_reader::YamlReader;
use super::{
    json_reader::JsonReader, limits::MOST_FILE_BYTES, packed::PackedReader, write::VERSION,
};
use crate::{
    base::{did_you_mean, excerpt},
    diagnostic::{Code, Diagnostic, DossierError, FileId, Files, Related, Span},
    dossier::{Dossier, Draft, Header, Origin, Problem, check},
    node::{
        Decode, Decoder, Events, Failure, Interner, Limits, Node, Path, Scalar, ScalarKind, Token,
        Value, build,
    },
};
use std::{borrow::Cow, collections::HashMap};

/// For so many records of a kind room is made because a file announces them; for more, once they
/// are read.
const MOST_RECORDS_AHEAD: usize = 1 << 14;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notation {
    /// JSON (RFC 8259).
    Json,
    /// YAML 1.2.
    #[cfg(feature = "yaml")]
    Yaml,
}

impl Dossier {
    /// Reads a dossier from one JSON document.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in one go.
    ///
    /// ```
    /// let error = trilat_core::Dossier::from_json(r#"{"trilat": 1, "actors": [{"id": "us"}]}"#);
    /// let codes: Vec<_> = error.unwrap_err().diagnostics().iter().map(|d| d.code.as_str()).collect();
    /// assert_eq!(codes, ["missing-key", "missing-key"]);
    /// ```
    pub fn from_json(text: &str) -> Result<Self, DossierError> {
        Self::from_texts([("dossier.json", text, Notation::Json)])
    }

    /// Reads a dossier that [`Dossier::to_packed`] wrote.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in one go. Findings name the record, and no place: the
    /// bytes are not for people.
    pub fn from_packed(bytes: &[u8]) -> Result<Self, DossierError> {
        let mut reading = Reading::default();
        reading.add_packed(bytes);
        let mut diagnostics: Vec<Diagnostic> =
            reading.findings.drain(..).map(|(_, found, _)| found).collect();
        let (dossier, problems) = check(reading.draft);
        diagnostics.extend(problems.into_iter().map(|problem| problem.diagnostic));
        match dossier {
            Some(mut dossier) if !diagnostics.iter().any(Diagnostic::is_error) => {
                dossier.warnings.0 = diagnostics;
                Ok(dossier)
            }
            _ => Err(DossierError::new(diagnostics, Files::default())),
        }
    }

    /// Reads what this library carries: what is between the records was checked before it was
    /// written, by the same code, and a test says so.
    #[cfg(feature = "bundled")]
    pub(crate) fn from_trusted(bytes: &[u8]) -> Self {
        let mut reading = Reading::default();
        reading.add_packed(bytes);
        crate::dossier::trust(reading.draft)
    }

    /// Reads a dossier from one YAML document.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in one go.
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, DossierError> {
        Self::from_texts([("dossier.yaml", text, Notation::Yaml)])
    }

    /// Reads a dossier from several documents, each with the name that findings call it by.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, in one go.
    pub fn from_texts<'a>(
        texts: impl IntoIterator<Item = (&'a str, &'a str, Notation)>,
    ) -> Result<Self, DossierError> {
        let mut reading = Reading::default();
        for (name, text, notation) in texts {
            reading.add(name, text.strip_prefix('\u{feff}').unwrap_or(text).into(), notation);
        }
        reading.finish()
    }
}

/// A text to be read, with its name.
struct Input<'t> {
    name: String,
    text: Cow<'t, str>,
    notation: Notation,
}

/// A dossier in the course of being read. Texts are copied only once something is found in them.
#[derive(Default)]
pub(crate) struct Reading<'t> {
    inputs: Vec<Input<'t>>,
    draft: Draft,
    interner: Interner,
    findings: Vec<(FileId, Diagnostic, Span)>,
    /// Findings without a place in a file.
    pub(crate) other: Vec<Diagnostic>,
    head_seen: bool,
}

impl<'t> Reading<'t> {
    /// Reads one document.
    pub(crate) fn add(&mut self, name: &str, text: Cow<'t, str>, notation: Notation) {
        if text.len() > MOST_FILE_BYTES {
            let message = format!("{name} has {} bytes; the most is {MOST_FILE_BYTES}", text.len());
            self.other.push(Diagnostic::new(Code::Limit, message));
            return;
        }
        match notation {
            Notation::Json => self.take(&mut JsonReader::new(&text, Limits::STANDARD)),
            #[cfg(feature = "yaml")]
            Notation::Yaml => self.take(&mut YamlReader::new(&text, Limits::STANDARD)),
        }
        self.inputs.push(Input { name: name.to_owned(), text, notation });
    }

    /// Reads one packed document, which has no places to speak of.
    fn add_packed(&mut self, bytes: &[u8]) {
        match PackedReader::new(bytes) {
            Ok(mut reader) => self.take(&mut reader),
            Err(failure) => self.findings.push((FileId(0), failure.0, failure.1)),
        }
    }

    fn take<'a, E: Events<'a>>(&mut self, events: &mut E) {
        let file = FileId(u32::try_from(self.inputs.len()).unwrap_or(u32::MAX));
        let mut findings = Vec::new();
        let mut document = Document {
            file,
            draft: &mut self.draft,
            decoder: Decoder {
                findings: &mut findings,
                interner: &mut self.interner,
                record: String::new(),
                path: Path::default(),
            },
            head_seen: &mut self.head_seen,
        };
        if let Err(failure) = document.read(events) {
            document.decoder.findings.push(*failure);
        }
        self.findings.extend(findings.into_iter().map(|(found, span)| (file, found, span)));
    }

    /// Checks all that was read.
    pub(crate) fn finish(mut self) -> Result<Dossier, DossierError> {
        let decoded = self.findings.is_empty() && self.other.is_empty();
        let (dossier, problems) = check(std::mem::take(&mut self.draft));
        // What could not be decoded is missing below, and would be told of twice.
        let problems = problems.into_iter().filter(|problem| {
            decoded
                || !matches!(
                    problem.diagnostic.code,
                    Code::DanglingReference | Code::WrongKind | Code::NotAnIssuer
                )
        });
        let problems: Vec<Problem> = problems.collect();
        let mut files = Files::default();
        if !(self.findings.is_empty() && problems.is_empty()) {
            for input in &self.inputs {
                files.add(&input.name, input.text.as_ref().into());
            }
        }
        let mut found: Vec<(FileId, Span, Diagnostic)> = Vec::new();
        for (file, diagnostic, span) in std::mem::take(&mut self.findings) {
            let location = files.locate(file, span);
            found.push((file, span, Diagnostic { location, ..diagnostic }));
        }
        found.extend(self.locate(problems, &files));
        found.sort_by_key(|(file, span, diagnostic)| (*file, *span, diagnostic.code));
        let mut diagnostics = self.other;
        diagnostics.extend(found.into_iter().map(|(_, _, diagnostic)| diagnostic));
        match dossier {
            Some(mut dossier) if !diagnostics.iter().any(Diagnostic::is_error) => {
                dossier.warnings.0 = diagnostics;
                Ok(dossier)
            }
            _ => Err(DossierError::new(diagnostics, files)),
        }
    }

    /// Finds the places of findings about records, by reading the files that hold them again.
    fn locate(&self, problems: Vec<Problem>, files: &Files) -> Vec<(FileId, Span, Diagnostic)> {
        let mut wanted: HashMap<Origin, Vec<(usize, bool)>> = HashMap::new();
        for (at, problem) in problems.iter().enumerate() {
            wanted.entry(problem.origin).or_default().push((at, false));
            if let Some((_, origin, _)) = &problem.related {
                wanted.entry(*origin).or_default().push((at, true));
            }
        }
        let mut spans: HashMap<(usize, bool), Span> = HashMap::new();
        let mut touched: Vec<u32> = wanted.keys().map(|origin| origin.file).collect();
        touched.sort_unstable();
        touched.dedup();
        for number in touched {
            let Some(input) = self.inputs.get(number as usize) else { continue };
            let wanted_at = |start: u32| wanted.get(&Origin { file: number, start });
            let is_wanted = |start| wanted_at(start).is_some();
            let mut take = |node: &Node<'_>| {
                for key in wanted_at(node.span.start).into_iter().flatten() {
                    let Some(problem) = problems.get(key.0) else { continue };
                    let path = match (&problem.related, key.1) {
                        (Some((_, _, path)), true) => path,
                        _ => &problem.path,
                    };
                    spans.insert(*key, path.span_in(node));
                }
            };
            // What cannot be read any further was told of when it was read first.
            let _ = match input.notation {
                Notation::Json => {
                    records(JsonReader::new(&input.text, Limits::STANDARD), &is_wanted, &mut take)
                }
                #[cfg(feature = "yaml")]
                Notation::Yaml => {
                    records(YamlReader::new(&input.text, Limits::STANDARD), &is_wanted, &mut take)
                }
            };
        }
        let place = |origin: Origin, key: &(usize, bool)| {
            let span = spans.get(key).copied().unwrap_or_default();
            (FileId(origin.file), span)
        };
        let mut out = Vec::with_capacity(problems.len());
        for (at, problem) in problems.into_iter().enumerate() {
            let (file, span) = place(problem.origin, &(at, false));
            let mut diagnostic = problem.diagnostic;
            diagnostic.location = files.locate(file, span);
            if let Some((message, origin, _)) = problem.related {
                let (file, span) = place(origin, &(at, true));
                let location = files.locate(file, span);
                diagnostic.related.push(Related { message, location });
            }
            out.push((file, span, diagnostic));
        }
        out
    }
}

/// Hands over those records of a document that begin where somebody asks about; all else is
/// passed over.
fn records<'a, E: Events<'a>>(
    mut events: E,
    wanted: &dyn Fn(u32) -> bool,
    take: &mut dyn FnMut(&Node<'_>),
) -> Result<(), Failure> {
    let (Token::MapStart, _) = events.next()? else { return Ok(()) };
    loop {
        let (Token::Scalar(_), _) = events.next()? else { return Ok(()) };
        let (token, _) = events.next()?;
        if !matches!(token, Token::ListStart) {
            skip(&mut events, token)?;
            continue;
        }
        loop {
            let (token, span) = events.next()?;
            if matches!(token, Token::ListEnd) {
                break;
            }
            if wanted(span.start) {
                take(&build(&mut events, token, span, Limits::STANDARD)?);
            } else {
                skip(&mut events, token)?;
            }
        }
    }
}

/// One document in the course of being read.
struct Document<'r, 'd> {
    file: FileId,
    draft: &'r mut Draft,
    decoder: Decoder<'d>,
    head_seen: &'r mut bool,
}

impl Document<'_, '_> {
    fn read<'a, E: Events<'a>>(&mut self, events: &mut E) -> Result<(), Failure> {
        let (token, span) = events.next()?;
        match token {
            Token::MapStart => {}
            Token::End => return Err(missing_version(span)),
            _ => {
                let found = Diagnostic::new(Code::WrongType, "a dossier's file is a mapping")
                    .with_help("begin with `trilat: 1`, then `actors:`, `sources:` and so on");
                return Err(Box::new((found, span)));
            }
        }
        let mut seen: Vec<String> = Vec::new();
        let mut version = None;
        loop {
            let (token, at) = events.next()?;
            let key = match token {
                Token::Scalar(scalar) => scalar.text,
                Token::MapEnd => break,
                _ => {
                    let found = Diagnostic::new(Code::WrongType, "a key must be a plain text");
                    return Err(Box::new((found, at)));
                }
            };
            if seen.iter().any(|before| *before == key) {
                let message = format!("`{}` stands twice in this file", excerpt(&key));
                let found = Diagnostic::new(Code::DuplicateKey, message);
                self.decoder.refuse::<()>(at, found.with_help("put their lists together"));
            }
            let (token, span) = events.next()?;
            match &*key {
                "trilat" => {
                    let node = build(events, token, span, Limits::STANDARD)?;
                    version = Some(self.version(&node)?);
                }
                "dossier" => {
                    let node = build(events, token, span, Limits::STANDARD)?;
                    self.head(&node, at);
                }
                "trilat-draft" => {
                    let message = "this is a file of proposals, not a dossier";
                    let found = Diagnostic::new(Code::Version, message)
                        .with_help("accept proposals first: what is accepted is a dossier's file");
                    return Err(Box::new((found, at)));
                }
                _ => self.section(events, &key, at, (token, span))?,
            }
            seen.push(key.into_owned());
        }
        let (token, span) = events.next()?;
        if !matches!(token, Token::End) {
            let found = Diagnostic::new(Code::Syntax, "something follows the document");
            return Err(Box::new((found, span)));
        }
        match version {
            Some(()) => Ok(()),
            None => Err(missing_version(Span { start: 0, end: 1 })),
        }
    }

    fn version(&mut self, node: &Node<'_>) -> Result<(), Failure> {
        let read = match &node.value {
            Value::Scalar(Scalar { text, kind: ScalarKind::Number }) => text.parse().ok(),
            _ => None,
        };
        if read == Some(VERSION) {
            return Ok(());
        }
        let message =
            format!("expected version {VERSION} of the format, found {}", node.describe());
        let found = Diagnostic::new(Code::Version, message)
            .with_help(format!("this library reads `trilat: {VERSION}`"));
        Err(Box::new((found, node.span)))
    }

    fn head(&mut self, node: &Node<'_>, key: Span) {
        "dossier".clone_into(&mut self.decoder.record);
        if std::mem::replace(self.head_seen, true) {
            let found = Diagnostic::new(Code::DuplicateKey, "the dossier has a second head")
                .with_help("one file of the folder has `dossier:`, the others have records alone");
            self.decoder.refuse::<()>(key, found);
        }
        if let Some(header) = Header::decode(node, &mut self.decoder) {
            self.draft.header = header;
        }
        self.decoder.record.clear();
    }

    fn section<'a, E: Events<'a>>(
        &mut self,
        events: &mut E,
        key: &str,
        key_at: Span,
        (token, span): (Token<'a>, Span),
    ) -> Result<(), Failure> {
        let Some(kind) = Draft::kind_of_section(key) else {
            let known = Draft::SECTIONS.iter().copied().chain(["trilat", "dossier"]);
            let message = format!("a dossier has no `{}`", excerpt(key));
            let found = Diagnostic::new(Code::UnknownKey, message);
            let found = match did_you_mean(key, known.clone()) {
                Some(near) => found.with_help(format!("did you mean `{near}`?")),
                None => {
                    let known: Vec<&str> = known.collect();
                    found.with_help(format!("the keys are {}", known.join(", ")))
                }
            };
            self.decoder.refuse::<()>(key_at, found);
            return skip(events, token);
        };
        if !matches!(token, Token::ListStart) {
            let node = build(events, token, span, Limits::STANDARD)?;
            kind.plural().clone_into(&mut self.decoder.record);
            self.decoder.wrong_type::<()>(&node, &format!("a list of {}", kind.plural()));
            return Ok(());
        }
        self.draft.reserve(kind, events.announced().min(MOST_RECORDS_AHEAD));
        let mut at = 0_usize;
        loop {
            let (token, span) = events.next()?;
            if matches!(token, Token::ListEnd) {
                return Ok(());
            }
            let node = build(events, token, span, Limits::STANDARD)?;
            self.decoder.record.clear();
            self.decoder.record.push_str(kind.plural());
            match id_of(&node) {
                Some(id) => {
                    self.decoder.record.push('.');
                    self.decoder.record.push_str(&excerpt(id));
                }
                None => self.decoder.record.push_str(&format!("[{at}]")),
            }
            let origin = Origin { file: self.file.0, start: node.span.start };
            self.draft.decode(kind, origin, &node, &mut self.decoder);
            at += 1;
        }
    }
}

fn id_of<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Value::Map(entries) = &node.value else { return None };
    let (_, id) = entries.iter().find(|((key, _), _)| key == "id")?;
    match &id.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        _ => None,
    }
}

/// Passes over a value of any size, token by token.
fn skip<'a, E: Events<'a>>(events: &mut E, token: Token<'a>) -> Result<(), Failure> {
    let mut token = token;
    let mut depth = 0_usize;
    loop {
        match token {
            Token::ListStart | Token::MapStart => depth += 1,
            Token::ListEnd | Token::MapEnd => depth = depth.saturating_sub(1),
            Token::Scalar(_) => {}
            Token::End => return Ok(()),
        }
        if depth == 0 {
            return Ok(());
        }
        token = events.next()?.0;
    }
}

fn missing_version(span: Span) -> Failure {
    let found = Diagnostic::new(Code::Version, "the file does not say its version of the format")
        .with_help(format!("begin the file with `trilat: {VERSION}`"));
    Box::new((found, span))
}

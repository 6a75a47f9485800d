//! Writes what `packed.rs` reads.

use super::{
    json_reader::JsonReader,
    packed::{HEAD, LIST, MAP, MIXED, SCALARS},
};
use crate::{
    dossier::Dossier,
    node::{Events, Limits, Token},
};
use std::collections::HashMap;

impl Dossier {
    /// The dossier in a third of the bytes of its JSON, for a package or a page to carry.
    /// [`Dossier::from_packed`] reads it; the same dossier gives the same bytes.
    ///
    /// A text that is there many times is written once. Where the texts come to more than 64 MiB
    /// and to more than 64 times the bytes, reading refuses them: so small a file must not fill
    /// the memory.
    ///
    /// ```
    /// # #[cfg(feature = "bundled")] {
    /// let dossier = trilat_core::trilateral();
    /// let packed = dossier.to_packed();
    /// assert!(packed.len() * 2 < dossier.to_json().len());
    /// assert_eq!(trilat_core::Dossier::from_packed(&packed)?, *dossier);
    /// # }
    /// # Ok::<(), trilat_core::DossierError>(())
    /// ```
    #[must_use]
    pub fn to_packed(&self) -> Vec<u8> {
        let mut packer = Packer::default();
        let document = packer.column(None);
        let json = self.to_json();
        let mut events = JsonReader::new(&json, Limits::STANDARD);
        // What the library has written it can read.
        if let Ok((token, _)) = events.next() {
            packer.add(document, token, &mut events);
        }
        packer.finish()
    }
}

#[derive(Default)]
struct Packer {
    columns: Vec<Column>,
    shapes: Vec<Vec<usize>>,
    known_shapes: HashMap<Vec<usize>, usize>,
}

#[derive(Default)]
struct Column {
    key: Option<String>,
    item: Option<usize>,
    keys: HashMap<String, usize>,
    values: Vec<Packed>,
}

enum Packed {
    Scalar(usize, String),
    /// A list or mapping, with its payload.
    Inner(usize, usize),
}

impl Packer {
    fn column(&mut self, key: Option<&str>) -> usize {
        self.columns.push(Column { key: key.map(str::to_owned), ..Column::default() });
        self.columns.len() - 1
    }

    fn push(&mut self, column: usize, value: Packed) {
        if let Some(column) = self.columns.get_mut(column) {
            column.values.push(value);
        }
    }

    /// The column under a key of a mapping, or of the items of a list.
    fn below(&mut self, column: usize, key: Option<&str>) -> usize {
        let known = self.columns.get(column).and_then(|column| match key {
            Some(key) => column.keys.get(key).copied(),
            None => column.item,
        });
        known.unwrap_or_else(|| {
            let below = self.column(key);
            if let Some(column) = self.columns.get_mut(column) {
                match key {
                    Some(key) => drop(column.keys.insert(key.to_owned(), below)),
                    None => column.item = Some(below),
                }
            }
            below
        })
    }

    /// Puts a value into its column, and what it holds into those below; `None` if the text ends
    /// before the value does.
    fn add(&mut self, column: usize, token: Token<'_>, events: &mut JsonReader<'_>) -> Option<()> {
        match token {
            Token::Scalar(scalar) => {
                let kind = SCALARS.iter().position(|kind| *kind == scalar.kind)?;
                self.push(column, Packed::Scalar(kind, scalar.text.into_owned()));
            }
            Token::ListStart => {
                let mut length = 0;
                loop {
                    match events.next().ok()?.0 {
                        Token::ListEnd => break,
                        token => {
                            let below = self.below(column, None);
                            self.add(below, token, events)?;
                            length += 1;
                        }
                    }
                }
                self.push(column, Packed::Inner(LIST, length));
            }
            Token::MapStart => {
                let mut shape = Vec::new();
                while let Token::Scalar(key) = events.next().ok()?.0 {
                    let below = self.below(column, Some(&key.text));
                    self.add(below, events.next().ok()?.0, events)?;
                    shape.push(below);
                }
                let next = self.shapes.len();
                let number = *self.known_shapes.entry(shape.clone()).or_insert(next);
                if number == next {
                    self.shapes.push(shape);
                }
                self.push(column, Packed::Inner(MAP, number));
            }
            Token::ListEnd | Token::MapEnd | Token::End => return None,
        }
        Some(())
    }

    fn finish(self) -> Vec<u8> {
        let mut texts = Texts::default();
        for key in self.columns.iter().filter_map(|column| column.key.as_deref()) {
            texts.number_of(key);
        }
        let mut columns = Vec::new();
        put(&mut columns, self.columns.len());
        for column in &self.columns {
            let key = column.key.as_deref().map_or(0, |key| texts.number_of(key).0 + 1);
            let kind = |value: &Packed| match value {
                Packed::Scalar(kind, _) | Packed::Inner(kind, _) => *kind,
            };
            let first_kind = column.values.first().map_or(MIXED, kind);
            let uniform = column.values.iter().all(|value| kind(value) == first_kind);
            let form = if uniform { first_kind } else { MIXED };
            let first_text = texts.list.len();
            let mut last_text = first_text;
            let mut values = Vec::new();
            for value in &column.values {
                let payload = match value {
                    Packed::Inner(_, payload) => *payload,
                    Packed::Scalar(_, text) => {
                        let (number, new) = texts.number_of(text);
                        let last = std::mem::replace(&mut last_text, number);
                        match number.checked_sub(last) {
                            _ if new => 0,
                            Some(forwards) => 2 * forwards + 1,
                            None => 2 * (last - number) + 2,
                        }
                    }
                };
                put(&mut values, if uniform { payload } else { kind(value) + MIXED * payload });
            }
            for number in
                [key, column.item.map_or(0, |item| item + 1), form, first_text, values.len()]
            {
                put(&mut columns, number);
            }
            columns.extend(values);
        }
        let mut out = HEAD.to_vec();
        put(&mut out, texts.list.iter().map(|text| text.len() + 1).sum());
        for text in &texts.list {
            out.extend(text.as_bytes());
            out.push(0);
        }
        put(&mut out, self.shapes.len());
        for shape in &self.shapes {
            put(&mut out, shape.len());
            shape.iter().for_each(|&column| put(&mut out, column));
        }
        out.extend(columns);
        out
    }
}

/// The texts in the order in which columns have them first.
#[derive(Default)]
struct Texts<'a> {
    list: Vec<&'a str>,
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Texts<'a> {
    /// The text's number, and whether it is new.
    fn number_of(&mut self, text: &'a str) -> (usize, bool) {
        let next = self.list.len();
        let number = *self.numbers.entry(text).or_insert(next);
        if number == next {
            self.list.push(text);
        }
        (number, number == next)
    }
}

fn put(out: &mut Vec<u8>, number: usize) {
    let mut left = number;
    loop {
        let [low, ..] = left.to_le_bytes();
        left >>= 7;
        if left == 0 {
            out.push(low & 0x7f);
            return;
        }
        out.push(low | 0x80);
    }
}

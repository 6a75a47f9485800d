use crate::model::{Id, Noun};
use std::{collections::HashMap, sync::Arc};

/// The records of one noun, in the order of their ids.
#[derive(Clone, Debug)]
pub struct Table<T: Noun> {
    records: Vec<T>,
    /// By text, so that looking up is the same code for all kinds of id.
    places: HashMap<Arc<str>, u32>,
}

impl<T: Noun> Default for Table<T> {
    fn default() -> Self {
        Self { records: Vec::new(), places: HashMap::new() }
    }
}

impl<T: Noun> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}

impl<T: Noun> Table<T> {
    /// From records in the order of their ids, no id twice.
    pub(crate) fn from_sorted(mut records: Vec<T>) -> Self {
        records.shrink_to_fit();
        let ids = records.iter().map(|record| record.id().shared());
        Self { places: ids.zip(0..).collect(), records }
    }

    /// The record of that id.
    #[must_use]
    pub fn get(&self, id: &(impl AsRef<str> + ?Sized)) -> Option<&T> {
        self.records.get(self.position(id)?)
    }

    /// Whether there is a record of that id.
    #[must_use]
    pub fn contains(&self, id: &(impl AsRef<str> + ?Sized)) -> bool {
        self.places.contains_key(id.as_ref())
    }

    /// The place of a record in the order of ids, counted from 0.
    pub(crate) fn position(&self, id: &(impl AsRef<str> + ?Sized)) -> Option<usize> {
        self.places.get(id.as_ref()).map(|&at| at as usize)
    }

    /// The record at a place in the order of ids, counted from 0.
    pub(crate) fn at(&self, place: usize) -> Option<&T> {
        self.records.get(place)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records in the order of their ids.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.records.iter()
    }

    /// The ids in order.
    pub fn ids(&self) -> impl Iterator<Item = &T::Id> {
        self.records.iter().map(Noun::id)
    }
}

impl<'a, T: Noun> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Noun + serde::Serialize> serde::Serialize for Table<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

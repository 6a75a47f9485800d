use crate::model::Noun;
use std::{borrow::Borrow, collections::HashMap, hash::Hash};

/// The records of one noun, in the order of their ids.
#[derive(Clone, Debug)]
pub struct Table<T: Noun> {
    records: Vec<T>,
    index: HashMap<T::Id, u32>,
}

impl<T: Noun> Default for Table<T> {
    fn default() -> Self {
        Self { records: Vec::new(), index: HashMap::new() }
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
        let index = (0..).zip(&records).map(|(at, record)| (record.id().clone(), at)).collect();
        Self { records, index }
    }

    /// The record of that id.
    #[must_use]
    pub fn get<Q>(&self, id: &Q) -> Option<&T>
    where
        T::Id: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.records.get(self.position(id)?)
    }

    /// Whether there is a record of that id.
    #[must_use]
    pub fn contains<Q>(&self, id: &Q) -> bool
    where
        T::Id: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.index.contains_key(id)
    }

    /// The place of a record in the order of ids, counted from 0.
    pub(crate) fn position<Q>(&self, id: &Q) -> Option<usize>
    where
        T::Id: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.index.get(id).map(|&at| at as usize)
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

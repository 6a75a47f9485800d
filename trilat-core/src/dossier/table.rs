use crate::model::Noun;
use indexmap::IndexMap;
use std::borrow::Borrow;

/// The records of one noun, in the order of their ids.
#[derive(Clone, Debug)]
pub struct Table<T: Noun> {
    records: IndexMap<T::Id, T>,
}

impl<T: Noun> Default for Table<T> {
    fn default() -> Self {
        Self { records: IndexMap::new() }
    }
}

impl<T: Noun> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}

impl<T: Noun> Table<T> {
    /// From records in the order of their ids, no id twice.
    pub(crate) fn from_sorted(records: Vec<T>) -> Self {
        let mut map = IndexMap::with_capacity(records.len());
        for record in records {
            map.insert(record.id().clone(), record);
        }
        Self { records: map }
    }

    /// The record of that id.
    #[must_use]
    pub fn get<Q>(&self, id: &Q) -> Option<&T>
    where
        T::Id: Borrow<Q>,
        Q: std::hash::Hash + Eq + ?Sized,
    {
        self.records.get(id)
    }

    /// Whether there is a record of that id.
    #[must_use]
    pub fn contains<Q>(&self, id: &Q) -> bool
    where
        T::Id: Borrow<Q>,
        Q: std::hash::Hash + Eq + ?Sized,
    {
        self.records.contains_key(id)
    }

    /// The place of a record in the order of ids, counted from 0.
    pub(crate) fn position<Q>(&self, id: &Q) -> Option<usize>
    where
        T::Id: Borrow<Q>,
        Q: std::hash::Hash + Eq + ?Sized,
    {
        self.records.get_index_of(id)
    }

    /// The record at a place in the order of ids, counted from 0.
    pub(crate) fn at(&self, place: usize) -> Option<&T> {
        self.records.get_index(place).map(|(_, record)| record)
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
    pub fn iter(&self) -> indexmap::map::Values<'_, T::Id, T> {
        self.records.values()
    }

    /// The ids in order.
    pub fn ids(&self) -> indexmap::map::Keys<'_, T::Id, T> {
        self.records.keys()
    }
}

impl<'a, T: Noun> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = indexmap::map::Values<'a, T::Id, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Noun + serde::Serialize> serde::Serialize for Table<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

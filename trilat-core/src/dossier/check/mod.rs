//! Everything that can be wrong between records, found in one go.

mod acting;
mod cycles;
mod quoting;
mod references;

use super::{Dossier, Draft, Origin, Records, Relations, Table, each_noun};
use crate::{
    diagnostic::{Code, Diagnostic},
    model::{ExternalKey, Id, Noun, NounKind, check_id},
    node::{Path, Step},
};
use std::collections::{HashMap, HashSet};

/// A finding about a record, with what it takes to find the place in its file.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) origin: Origin,
    pub(crate) path: Path,
    /// Another record that the finding speaks of.
    pub(crate) related: Option<(String, Origin, Path)>,
}

/// The findings so far.
#[derive(Default)]
pub(crate) struct Problems(pub(crate) Vec<Problem>);

/// The record that is being looked at.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) kind: NounKind,
    pub(crate) id: &'a str,
    pub(crate) origin: Origin,
}

impl Problems {
    pub(crate) fn add(&mut self, place: Place<'_>, path: &Path, mut diagnostic: Diagnostic) {
        diagnostic.path = format!("{}.{}{path}", place.kind.plural(), place.id);
        let path = path.clone();
        self.0.push(Problem { diagnostic, origin: place.origin, path, related: None });
    }

    fn double_id(&mut self, place: Place<'_>, first: Origin) {
        let path = Path::key("id");
        let message = format!("there are two {} with the id `{}`", place.kind.plural(), place.id);
        let found = Diagnostic::new(Code::DuplicateId, message)
            .with_help("give one of them another id, or leave one out");
        self.add(place, &path, found);
        if let Some(problem) = self.0.last_mut() {
            problem.related = Some(("the first stands here".into(), first, path));
        }
    }

    fn is_refusal(&self) -> bool {
        self.0.iter().any(|problem| problem.diagnostic.is_error())
    }
}

/// Where each record of a dossier was read, in the order of its table.
pub(crate) type Origins = HashMap<NounKind, Vec<Origin>>;

/// Puts the records into a dossier and looks for all that is wrong between them. The dossier is
/// there unless something refuses it; the findings are in no particular order.
pub(crate) fn check(draft: Draft) -> (Option<Dossier>, Vec<Problem>) {
    let mut problems = Problems::default();
    let (mut dossier, origins) = assemble(draft, &mut problems);
    references::check(&dossier, &origins, &mut problems);
    cycles::check(&dossier, &origins, &mut problems);
    quoting::check(&dossier, &origins, &mut problems);
    // What actors may do is asked only where every reference leads somewhere and no chain is a ring.
    if !problems.is_refusal() {
        dossier.relations = Relations::of(&dossier);
        acting::check(&dossier, &origins, &mut problems);
    }
    let dossier = (!problems.is_refusal()).then_some(dossier);
    (dossier, problems.0)
}

/// The dossier of records that were checked before they were written down.
#[cfg(feature = "bundled")]
pub(crate) fn trust(draft: Draft) -> Dossier {
    let (mut dossier, _) = assemble(draft, &mut Problems::default());
    dossier.relations = Relations::of(&dossier);
    dossier
}

fn assemble(draft: Draft, problems: &mut Problems) -> (Dossier, Origins) {
    let mut origins = Origins::default();
    let mut dossier = Dossier { header: draft.header, ..Dossier::default() };
    macro_rules! fill {
        ($($plural:ident: $noun:ident,)+) => {$(
            let (records, places) = table_of(draft.$plural, problems);
            dossier.$plural = records;
            origins.insert(NounKind::$noun, places);
        )+};
    }
    each_noun!(fill);
    (dossier, origins)
}

/// Sorts the records of one noun and tells of bad and double ids.
///
/// What is in order already, as canonical JSON is, stays where it lies: no second copy is made.
fn table_of<T: Noun>(drafted: Records<T>, problems: &mut Problems) -> (Table<T>, Vec<Origin>) {
    let Records { mut records, mut origins } = drafted;
    let ids: Vec<&str> = records.iter().map(|record| record.id().as_str()).collect();
    if let Some(order) = order_of(T::KIND, &ids, &origins, problems) {
        records = picked(records, &order);
        origins = picked(origins, &order);
    }
    (Table::from_sorted(records), origins)
}

/// The places of ids in their order, of equal ones the first alone; nothing if they are in order.
fn order_of(
    kind: NounKind,
    ids: &[&str],
    origins: &[Origin],
    problems: &mut Problems,
) -> Option<Vec<usize>> {
    let place = |at: usize| {
        Some(Place { kind, id: ids.get(at).copied()?, origin: origins.get(at).copied()? })
    };
    let mut order: Vec<usize> = (0..ids.len()).collect();
    let sorted = ids.is_sorted_by(|a, b| a < b);
    if !sorted {
        order.sort_by_key(|&at| ids.get(at).copied());
        order.dedup_by(|later, earlier| {
            let (Some(double), Some(first)) = (place(*later), place(*earlier)) else {
                return false;
            };
            if double.id == first.id {
                problems.double_id(double, first.origin);
            }
            double.id == first.id
        });
    }
    for place in order.iter().filter_map(|&at| place(at)) {
        if let Err(found) = check_id(place.id) {
            problems.add(place, &Path::key("id"), *found);
        }
    }
    (!sorted).then_some(order)
}

fn picked<T>(list: Vec<T>, places: &[usize]) -> Vec<T> {
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    places.iter().filter_map(|&at| list.get_mut(at)?.take()).collect()
}

/// The records of one noun, each with its place.
pub(crate) fn placed<'a, T: Noun + 'a>(
    table: &'a Table<T>,
    origins: &'a Origins,
) -> impl Iterator<Item = (Place<'a>, &'a T)> {
    let places = origins.get(&T::KIND).map(Vec::as_slice).unwrap_or_default();
    table.iter().zip(places).map(|(record, &origin)| {
        (Place { kind: T::KIND, id: record.id().as_str(), origin }, record)
    })
}

/// Keys of other collections that two records of one noun claim.
pub(crate) fn double_keys<'a>(
    records: &mut dyn Iterator<Item = (Place<'a>, &'a [ExternalKey])>,
    shared: &HashSet<&str>,
    problems: &mut Problems,
) {
    let mut seen: HashMap<&ExternalKey, Place<'_>> = HashMap::new();
    for (place, keys) in records {
        for (at, key) in (0..).zip(keys) {
            if shared.contains(key.scheme()) {
                continue;
            }
            let Some(first) = seen.insert(key, place) else { continue };
            let path = Path(vec![Step::Key("keys"), Step::Index(at)]);
            let message = format!("`{key}` already names {} `{}`", first.kind, first.id);
            let found = Diagnostic::new(Code::DuplicateExternalKey, message).with_help(format!(
                "if several records may carry one key of `{}`, list it under `shared_keys` in the dossier's head",
                key.scheme()
            ));
            problems.add(place, &path, found);
        }
    }
}

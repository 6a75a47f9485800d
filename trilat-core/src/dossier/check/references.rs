use super::{Origins, Place, Problems, double_keys, placed};
use crate::{
    base::{did_you_mean, excerpt},
    diagnostic::{Code, Diagnostic},
    dossier::{Dossier, each_noun},
    model::{Id, Leaf, NounKind, Visitor, Walk},
    node::Path,
};
use std::collections::HashSet;

/// Finds references that lead nowhere or to another kind of record, and keys of other
/// collections that two records claim.
pub(super) fn check(dossier: &Dossier, origins: &Origins, problems: &mut Problems) {
    let shared: HashSet<&str> = dossier.header.shared_keys.iter().map(String::as_str).collect();
    let mut path = Path::default();
    macro_rules! every {
        ($($plural:ident: $noun:ident,)+) => {$(
            for (place, record) in placed::<crate::model::$noun>(&dossier.$plural, origins) {
                let mut visitor = References { dossier, place, problems };
                record.walk(&mut path, &mut visitor);
            }
            let keyed = placed(&dossier.$plural, origins);
            let mut keyed = keyed.map(|(place, record)| (place, crate::model::Noun::keys(record)));
            double_keys(&mut keyed, &shared, problems);
        )+};
    }
    each_noun!(every);
}

struct References<'a, 'p> {
    dossier: &'a Dossier,
    place: Place<'a>,
    problems: &'p mut Problems,
}

impl Visitor for References<'_, '_> {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path) {
        match leaf {
            Leaf::Reference(kind, id) => {
                if !self.dossier.contains(kind, id) {
                    self.problems.add(self.place, path, self.dangling(kind, id));
                }
            }
            Leaf::Interval(from, until) => {
                if let (Some(from_day), Some(until_day)) = (from.earliest(), until.latest())
                    && until_day < from_day
                {
                    let message = format!("`{until}` is before `{from}`");
                    let found = Diagnostic::new(Code::ReversedInterval, message)
                        .with_help("the earlier of the two comes first");
                    self.problems.add(self.place, path, found);
                }
            }
            Leaf::Quotation { .. } | Leaf::Text(_) => {}
        }
    }
}

impl References<'_, '_> {
    fn dangling(&self, kind: NounKind, id: &str) -> Diagnostic {
        let shown = excerpt(id);
        if let Some(other) = NounKind::ALL.iter().find(|&&other| self.dossier.contains(other, id)) {
            let message =
                format!("`{shown}` is {}, not {}", other.with_article(), kind.with_article());
            return Diagnostic::new(Code::WrongKind, message);
        }
        let found =
            Diagnostic::new(Code::DanglingReference, format!("there is no {kind} `{shown}`"));
        match self.nearest(kind, id) {
            Some(near) => found.with_help(format!("did you mean `{near}`?")),
            None => found.with_help(format!("add it under `{}`", kind.plural())),
        }
    }

    fn nearest(&self, kind: NounKind, id: &str) -> Option<String> {
        // A dossier of a hundred thousand records with as many slips must not take the square of
        // that: after enough findings, advice is left out.
        const ADVISED: usize = 200;
        if self.problems.0.len() > ADVISED {
            return None;
        }
        macro_rules! ids {
            ($($plural:ident: $noun:ident,)+) => {
                match kind {
                    $(NounKind::$noun => {
                        did_you_mean(id, self.dossier.$plural.ids().map(Id::as_str))
                    })+
                }
            };
        }
        each_noun!(ids).map(str::to_owned)
    }
}

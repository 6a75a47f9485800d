use super::{Origins, Place, Problems, placed};
use crate::{
    diagnostic::{Code, Diagnostic},
    dossier::{Dossier, each_noun},
    model::{Completeness, Leaf, Passage, SourceKind, Visitor, Walk},
    node::Path,
};

/// Most words of a quoted fragment: enough to find the place, too few to stand for the text.
pub(crate) const LONGEST_FRAGMENT: usize = 15;

/// Finds quotations that are too long, and what cannot be looked up.
pub(super) fn check(dossier: &Dossier, origins: &Origins, problems: &mut Problems) {
    let mut path = Path::default();
    macro_rules! every {
        ($($plural:ident: $noun:ident,)+) => {$(
            for (place, record) in placed::<crate::model::$noun>(&dossier.$plural, origins) {
                record.walk(&mut path, &mut Fragments { place, problems });
            }
        )+};
    }
    each_noun!(every);
    for (place, source) in placed(&dossier.sources, origins) {
        let reachable = source.address.is_some()
            || matches!(source.kind, SourceKind::Dataset)
            || source.completeness == Completeness::Unseen;
        if !reachable {
            let found = Diagnostic::new(Code::NoAddress, "the source has no address")
                .with_help("write `address:` with where it can be read");
            problems.add(place, &path, found);
        }
    }
    for (place, commitment) in placed(&dossier.commitments, origins) {
        unquoted(dossier, commitment.source.as_str(), &commitment.passages, place, problems);
    }
    for (place, position) in placed(&dossier.positions, origins) {
        unquoted(dossier, position.source.as_str(), &position.passages, place, problems);
    }
}

/// Tells of a record that quotes nothing though its source's text is at hand.
fn unquoted(
    dossier: &Dossier,
    source: &str,
    passages: &[Passage],
    place: Place<'_>,
    problems: &mut Problems,
) {
    let at_hand = dossier
        .sources
        .get(source)
        .is_some_and(|source| source.completeness >= Completeness::Partial);
    if at_hand && passages.iter().all(|passage| passage.quote.is_empty()) {
        let found = Diagnostic::new(Code::NoFragment, "nothing is quoted from the source's text")
            .with_help("write `passages: [{at: ¶8, quote: [\"a few words\"]}]`");
        problems.add(place, &Path::default(), found);
    }
}

struct Fragments<'a, 'p> {
    place: Place<'a>,
    problems: &'p mut Problems,
}

impl Visitor for Fragments<'_, '_> {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path) {
        let Leaf::Quotation { words, .. } = leaf else { return };
        let count = words.split_whitespace().count();
        if count > LONGEST_FRAGMENT {
            let message =
                format!("the fragment has {count} words; {LONGEST_FRAGMENT} are the most");
            let found = Diagnostic::new(Code::LongFragment, message)
                .with_help("quote the few words that decide, or two short fragments");
            self.problems.add(self.place, path, found);
        }
    }
}

use super::{Origins, Place, Problems, placed};
use crate::{
    diagnostic::{Code, Diagnostic},
    dossier::{Dossier, Table},
    model::{Id, Noun, Trigger},
    node::Path,
};

/// Finds chains of like records that come back to where they began.
pub(super) fn check(dossier: &Dossier, origins: &Origins, problems: &mut Problems) {
    ring(&dossier.issues, "broader", origins, problems, |issue| &issue.broader);
    ring(&dossier.commitments, "continues", origins, problems, |commitment| &commitment.continues);
    ring(&dossier.commitments, "trigger", origins, problems, |commitment| {
        match commitment.trigger.value() {
            Some(Trigger::State(it)) => Some(&it.commitment),
            _ => None,
        }
    });
    ring(&dossier.sources, "relays", origins, problems, |source| &source.relays);
    ring(&dossier.mechanisms, "predecessors", origins, problems, |mechanism| {
        &mechanism.predecessors
    });
    ring(&dossier.propositions, "variant_of", origins, problems, |proposition| {
        proposition.variant_of.as_slice()
    });
    ring(&dossier.actors, "memberships", origins, problems, |actor| {
        actor.memberships.iter().map(|membership| &membership.of)
    });
    // Links that go both ways may come back, but not at once.
    own(&dossier.events, "same_as", origins, problems, |event| &event.same_as);
    own(&dossier.propositions, "contradicts", origins, problems, |one| &one.contradicts);
    own(&dossier.frames, "opposite_of", origins, problems, |frame| &frame.opposite_of);
}

/// Tells of records that are linked to themselves.
fn own<'a, T: Noun, I>(
    table: &'a Table<T>,
    key: &'static str,
    origins: &'a Origins,
    problems: &mut Problems,
    links: impl Fn(&'a T) -> I,
) where
    T::Id: 'a,
    I: IntoIterator<Item = &'a T::Id>,
{
    for (place, record) in placed(table, origins) {
        if links(record).into_iter().any(|to| to == record.id()) {
            let message = format!("`{key}` leads from `{}` to itself", place.id);
            let found = Diagnostic::new(Code::Cycle, message).with_help("leave the link out");
            problems.add(place, &Path::key(key), found);
        }
    }
}

/// Walks the records of one noun along one key and tells of each ring once, at the record of the
/// least id in it.
fn ring<'a, T: Noun, I>(
    table: &'a Table<T>,
    key: &'static str,
    origins: &'a Origins,
    problems: &mut Problems,
    next: impl Fn(&'a T) -> I,
) where
    T::Id: 'a,
    I: IntoIterator<Item = &'a T::Id>,
{
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let followers: Vec<Vec<usize>> = table
        .iter()
        .map(|record| next(record).into_iter().filter_map(|id| table.position(id)).collect())
        .collect();
    let records: Vec<(Place<'_>, &T)> = placed(table, origins).collect();
    let mut marks = vec![Mark::New; followers.len()];
    for start in 0..followers.len() {
        // Depth first without recursion: chains may be as long as the dossier.
        let mut trail: Vec<(usize, usize)> = Vec::new();
        if marks.get(start) == Some(&Mark::New) {
            trail.push((start, 0));
        }
        while let Some((here, at)) = trail.last_mut() {
            let here = *here;
            if let Some(mark) = marks.get_mut(here) {
                *mark = Mark::Open;
            }
            let follower = followers.get(here).and_then(|all| all.get(*at)).copied();
            *at += 1;
            match follower.map(|to| (to, marks.get(to).copied())) {
                Some((to, Some(Mark::New))) => trail.push((to, 0)),
                Some((to, Some(Mark::Open))) => {
                    let from = trail.iter().position(|(node, _)| *node == to).unwrap_or_default();
                    let mut names: Vec<&str> = trail
                        .iter()
                        .skip(from)
                        .filter_map(|(node, _)| records.get(*node))
                        .map(|(place, _)| place.id)
                        .collect();
                    tell(&mut names, key, &records, problems);
                }
                Some(_) => {}
                None => {
                    if let Some(mark) = marks.get_mut(here) {
                        *mark = Mark::Done;
                    }
                    trail.pop();
                }
            }
        }
    }
}

fn tell<T: Noun>(
    names: &mut Vec<&str>,
    key: &'static str,
    records: &[(Place<'_>, &T)],
    problems: &mut Problems,
) {
    let least = names.iter().enumerate().min_by_key(|(_, name)| **name).map_or(0, |(at, _)| at);
    names.rotate_left(least);
    let Some(first) = names.first().copied() else { return };
    let Ok(at) = records.binary_search_by(|(_, record)| record.id().as_str().cmp(first)) else {
        return;
    };
    let Some((place, _)) = records.get(at) else { return };
    const SHOWN: usize = 8;
    let mut chain: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        chain.push("…".into());
    }
    chain.push(format!("`{first}`"));
    let message = format!("`{key}` runs in a ring: {}", chain.join(" → "));
    let found = Diagnostic::new(Code::Cycle, message).with_help("leave one of the links out");
    problems.add(*place, &Path::key(key), found);
}

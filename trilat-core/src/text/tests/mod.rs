mod align;
mod corpus;
mod find;
mod hostile;
mod layout;
mod locator;
mod nearest;
mod normalise;
mod sources;

use super::{Finding, Fragment, Locator, Text};

fn fragment(words: &str) -> Fragment {
    Fragment::new(words).unwrap()
}

fn locator(written: &str) -> Locator {
    written.parse().unwrap()
}

/// The addresses at which a fragment is found.
fn addresses(text: &Text, words: &str) -> Vec<String> {
    text.find(&fragment(words)).iter().map(|found| found.at.to_string()).collect()
}

fn verified(text: &Text, words: &str, at: &str) -> bool {
    matches!(text.check(&fragment(words), Some(&locator(at))), Finding::Verified { .. })
}

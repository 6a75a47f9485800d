//! The pages that the examples print, kept as files: `cargo insta review` shows what moved.

use trilat_examples::{another_subject, what_changed};

#[test]
fn what_changed_from_camp_david_to_new_york() {
    insta::assert_snapshot!("what_changed", what_changed().unwrap());
}

#[test]
fn a_dossier_of_another_group() {
    insta::assert_snapshot!("another_subject", another_subject().unwrap());
}

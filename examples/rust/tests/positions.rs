//! The pages on positions, disputes and measures, kept as files.

use trilat_core::verify::Texts;
use trilat_examples::{
    allied_doubts, claims, denuclearization, framings, nearest_and_farthest, unnamed_voices,
};

#[test]
fn denuclearization_of_what() {
    insta::assert_snapshot!("denuclearization", denuclearization().unwrap());
}

#[test]
fn self_descriptions_and_perceptions() {
    insta::assert_snapshot!("framings", framings().unwrap());
}

#[test]
fn what_rests_on_unnamed_voices() {
    insta::assert_snapshot!("unnamed_voices", unnamed_voices().unwrap());
}

#[test]
fn claims_of_the_articles() {
    insta::assert_snapshot!("claims", claims(&Texts::new()).unwrap());
}

#[test]
fn doubts_of_the_allies() {
    insta::assert_snapshot!("allied_doubts", allied_doubts().unwrap());
}

#[test]
fn nearest_and_farthest_actors() {
    insta::assert_snapshot!("nearest_and_farthest", nearest_and_farthest(None).unwrap());
}

#[test]
fn votes_are_ranked_where_they_are_given() {
    let votes = "rcid,CN,JP,KP,KR,RU,US\n1,yes,no,yes,no,yes,no\n2,yes,no,,no,yes,no\n\
                 3,no,abstain,no,yes,no,yes\n";
    let page = nearest_and_farthest(Some(votes)).unwrap();
    let ranking = page.split("Votes in the United Nations").nth(1).unwrap();
    assert!(ranking.contains("10 of 15 pairs"), "{ranking}");
    assert!(nearest_and_farthest(Some("rcid,US\n1,perhaps\n")).is_err());
}

//! What a person sees of a broken dossier.
#![cfg(all(feature = "yaml", feature = "render"))]
#![expect(clippy::unwrap_used, reason = "a test ends where it fails")]

use trilat_core::{Dossier, diagnostic::RenderStyle};

fn rendered(text: &str) -> String {
    Dossier::from_yaml(text).unwrap_err().render(RenderStyle::Plain)
}

#[test]
fn everything_wrong_is_drawn_in_the_order_of_the_file() {
    insta::assert_snapshot!(rendered(
        "trilat: 1
actors:
  - {id: us, kind: sate, name: United States}
  - {id: Japan, kind: state, nmae: Japan}
events:
  - id: summit
    kind: summit
    name: They meet
    date: 13 November 2022
"
    ), @r#"
    error[unknown-word]: `sate` is no kind of actor
     --> dossier.yaml:3:20
      |
    3 |   - {id: us, kind: sate, name: United States}
      |                    ^^^^ actors.us.kind
      |
      = help: did you mean `state`?

    error[missing-key]: an actor needs `name`
     --> dossier.yaml:4:6
      |
    4 |   - {id: Japan, kind: state, nmae: Japan}
      |      ^^ actors.Japan

    error[bad-id]: `Japan` is no id
     --> dossier.yaml:4:10
      |
    4 |   - {id: Japan, kind: state, nmae: Japan}
      |          ^^^^^ actors.Japan.id
      |
      = help: write `japan`: small letters and digits joined by hyphens

    error[unknown-key]: an actor has no key `nmae`
     --> dossier.yaml:4:30
      |
    4 |   - {id: Japan, kind: state, nmae: Japan}
      |                              ^^^^ actors.Japan
      |
      = help: did you mean `name`?

    error[bad-date]: `13 November 2022` is no date: expected a year of four digits, found `13`
     --> dossier.yaml:9:11
      |
    9 |     date: 13 November 2022
      |           ^^^^^^^^^^^^^^^^ events.summit.date
      |
      = help: write `2022-11-13`
    "#);
}

#[test]
fn a_finding_between_records_shows_both() {
    insta::assert_snapshot!(rendered(
        "trilat: 1
actors:
  - {id: us, kind: state, name: United States}
  - {id: us, kind: state, name: America}
sources:
  - {id: note, kind: readout, title: Ä note, completeness: unseen, issuers: [us, uss]}
"
    ), @r#"
    error[duplicate-id]: there are two actors with the id `us`
     --> dossier.yaml:4:10
      |
    4 |   - {id: us, kind: state, name: America}
      |          ^^ actors.us.id
      |
     ::: dossier.yaml:3:10
      |
    3 |   - {id: us, kind: state, name: United States}
      |          -- the first stands here
      |
      = help: give one of them another id, or leave one out

    error[dangling-reference]: there is no actor `uss`
     --> dossier.yaml:6:82
      |
    6 |   - {id: note, kind: readout, title: Ä note, completeness: unseen, issuers: [us, uss]}
      |                                                                                  ^^^ sources.note.issuers[1]
      |
      = help: did you mean `us`?
    "#);
}

#[test]
fn text_that_would_confuse_a_terminal_is_shown_harmlessly() {
    let shown =
        rendered("trilat: 1\nactors:\n  - {id: us, kind: \"\u{202e}etats\\e[31m\", name: x}\n");
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
    insta::assert_snapshot!(shown, @r#"
    error[unknown-word]: `�etats�[31m` is no kind of actor
     --> dossier.yaml:3:20
      |
    3 |   - {id: us, kind: "�etats\e[31m", name: x}
      |                    ^^^^^^^^^^^^^^ actors.us.kind
      |
      = help: it is one of `state`, `organisation`, `grouping`, `office`, `person`, `publisher`, `unnamed`
    "#);
}

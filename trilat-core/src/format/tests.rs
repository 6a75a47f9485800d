use super::json_reader::JsonReader;
use crate::{
    Code, Dossier,
    model::*,
    node::{Events, Limits, Token},
};
use proptest::prelude::*;

/// Whether our reader goes through a text to its end.
fn reads(text: &str) -> bool {
    let limits = Limits { depth: 100, scalar: 1 << 20, nodes: 1 << 20 };
    let mut reader = JsonReader::new(text, limits);
    for _ in 0..=2 * text.len() + 2 {
        match reader.next() {
            Ok((Token::End, _)) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    panic!("the reader does not come to an end");
}

fn json() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"\\n\"",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\\x\"",
        "\"",
        "1",
        "-0.5e3",
        "01",
        "1.",
        ".5",
        "-",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "é",
        "\u{1}",
    ]);
    prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn json_is_read_where_a_known_parser_reads_it(text in json()) {
        let known = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert_eq!(reads(&text), known, "{}", text);
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in any::<String>()) {
        let _ = Dossier::from_json(&text);
        #[cfg(feature = "yaml")]
        let _ = Dossier::from_yaml(&text);
    }

    #[test]
    fn reading_what_was_written_gives_the_same(words in prop::collection::vec("\\PC{1,12}", 6), n in 0_u16..50) {
        let dossier = sample(&words, n);
        let text = dossier.to_json();
        let again = Dossier::from_json(&text).unwrap();
        prop_assert_eq!(&again, &dossier);
        prop_assert_eq!(&again.to_json(), &text);
        prop_assert_eq!(&Dossier::from_json(&dossier.to_json_pretty()).unwrap(), &dossier);
        #[cfg(feature = "yaml")]
        prop_assert_eq!(Dossier::from_yaml(&text).unwrap(), dossier, "JSON is YAML");
    }
}

/// A dossier that uses every noun, with words from anywhere.
fn sample(words: &[String], n: u16) -> Dossier {
    // A text must say something.
    let word = |at: usize| format!("x{}", words[at % words.len()]);
    let date: Date = format!("20{:02}-07?", n).parse().unwrap();
    Dossier::builder()
        .add(crate::dossier::Header::new().title(word(0)).coders([word(1)]))
        .add(
            Actor::new("us", ActorKind::State, word(0))
                .keys(["iso:US".parse::<ExternalKey>().unwrap()]),
        )
        .add(Actor::new("g", ActorKind::Grouping, word(1)))
        .add(
            Actor::new("jp", ActorKind::State, word(2))
                .memberships([Membership::new("g").from(date)]),
        )
        .add(
            Source::new("s", SourceKind::JointStatement, word(3), Completeness::Full)
                .issuers(["us", "jp"])
                .date(date)
                .reservations([Reservation::new(ReservationKind::Other).note(word(4))]),
        )
        .add(Issue::new("i", word(5)).mappings([Mapping::new(
            MappingRelation::Close,
            "plover:military".parse::<ExternalKey>().unwrap(),
        )]))
        .add(
            Commitment::new("c", "s", "will", Act::Meet, word(0))
                .passages([Passage::new().at("¶8-9".parse::<Locator>().unwrap()).quote([word(1)])])
                .counterparts(["each-other"])
                .issues(["i"])
                .cadence("at least 1 per 2 years".parse::<Cadence>().unwrap())
                .deadline(Deadline::By(date))
                .scope(vec![IssueId::from("i")])
                .trigger(word(2)),
        )
        .add(
            Mechanism::new("m", MechanismKind::MeetingSeries, word(3))
                .members(["us", "jp"])
                .implements(["c"])
                .history([StatusChange::new(MechanismStatus::Operating, date)])
                .items([
                    InstitutionItem::new("milcon", Presence::Present, Basis::Practice).code(2_u32)
                ]),
        )
        .add(
            Event::new("e", EventKind::Meeting, word(4))
                .date(date)
                .occurrence_of(["m"])
                .bears_on([Bearing::new(Effect::Fulfils, "c")]),
        )
        .add(
            Proposition::new("p", PropositionKind::Normative, word(5))
                .about([RecordRef::new(NounKind::Commitment, "c")]),
        )
        .add(Frame::new("f", word(0)))
        .add(
            Position::new(
                "x",
                "us",
                "p",
                Stance::LeansToSupport,
                "s",
                Attribution::new(AttributionGrade::Named),
            )
            .frames(["f"])
            .condition(word(1)),
        )
        .add(Framework::new("t", word(2)).members(["us"]).mechanisms(["m"]))
        .build()
        .unwrap()
}

#[test]
fn the_order_of_filing_does_not_matter() {
    let us = r#"{"id":"us","kind":"state","name":"United States"}"#;
    let jp = r#"{"id":"jp","kind":"state","name":"Japan"}"#;
    let read = |a: &str, b: &str| {
        Dossier::from_json(&format!(r#"{{"trilat":1,"actors":[{a},{b}]}}"#)).unwrap()
    };
    assert_eq!(read(us, jp), read(jp, us));
    assert_eq!(read(us, jp).to_json(), read(jp, us).to_json());
}

fn only_code(text: &str) -> Code {
    let error = Dossier::from_json(text).unwrap_err();
    assert_eq!(error.diagnostics().len(), 1, "{error}");
    error.diagnostics()[0].code
}

#[test]
fn what_is_too_much_is_refused_within_its_bounds() {
    let long = format!(r#"{{"trilat":1,"dossier":{{"title":"{}"}}}}"#, "x".repeat(1 << 20));
    assert_eq!(only_code(&long), Code::Limit);
    let wide = format!(
        r#"{{"trilat":1,"actors":[{{"id":"us","kind":"state","name":"x","aliases":[{}{{"name":"z"}}]}}]}}"#,
        r#"{"name":"y"},"#.repeat(30_000)
    );
    assert_eq!(only_code(&wide), Code::Limit);
    let deep = format!(r#"{{"trilat":1,"actors":{}"#, "[".repeat(100_000));
    assert_eq!(only_code(&deep), Code::Limit);
    // A deep value under an unknown key is passed over, but not without bound.
    let unknown = format!(r#"{{"trilat":1,"elsewhere":{}"#, "[".repeat(100_000));
    assert!(Dossier::from_json(&unknown).is_err());
}

#[cfg(feature = "yaml")]
#[test]
fn every_record_stands_by_itself() {
    // A bomb of aliases ends with its first anchor.
    let mut text = String::from("trilat: 1\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for (before, letter) in ('a'..'i').zip('b'..) {
        let aliases = vec![format!("*{before}"); 9].join(", ");
        text.push_str(&format!("{letter}: &{letter} [{aliases}]\n"));
    }
    for (text, message) in [
        (text.as_str(), "anchors are not read"),
        ("trilat: 1\nactors: [{id: &a us, kind: state, name: US}]", "anchors are not read"),
        ("trilat: 1\nactors: &a []", "anchors are not read"),
        ("trilat: !!int 1", "tags are not read"),
    ] {
        let error = Dossier::from_yaml(text).unwrap_err();
        let messages: Vec<&str> = error.diagnostics().iter().map(|d| &*d.message).collect();
        assert!(messages.contains(&message), "{messages:?}");
    }
}

#[test]
fn the_version_is_a_number() {
    assert_eq!(only_code(r#"{"trilat": "1"}"#), Code::Version);
    assert_eq!(only_code(r#"{"trilat": 2}"#), Code::Version);
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_knows_every_key() {
    let schema = super::json_schema();
    let commitment = &schema["$defs"]["Commitment"];
    assert_eq!(commitment["additionalProperties"], false);
    assert_eq!(
        commitment["required"],
        serde_json::json!(["id", "source", "verb", "act", "object"])
    );
    assert!(
        commitment["properties"]["deadline"]["description"].as_str().unwrap().contains("latest")
    );
}

fn small() -> Dossier {
    let json = r#"{"trilat": 1, "dossier": {"title": "Small"}, "actors": [
        {"id": "jp", "kind": "state", "name": "Japan"},
        {"id": "us", "kind": "state", "name": "United States", "keys": ["iso:US"]}],
        "sources": [{"id": "s", "kind": "joint-statement", "title": "S", "completeness": "full",
            "issuers": ["us", "jp"], "date": "2024-04-10", "address": "https://example.org"}]}"#;
    Dossier::from_json(json).unwrap()
}

#[test]
fn what_is_packed_is_what_is_read() {
    let dossier = small();
    assert_eq!(Dossier::from_packed(&dossier.to_packed()).unwrap(), dossier);
    let none = Dossier::default();
    assert_eq!(Dossier::from_packed(&none.to_packed()).unwrap(), none);
}

#[test]
fn a_pack_is_read_to_its_end() {
    let mut packed = small().to_packed();
    packed.push(0);
    assert_eq!(Dossier::from_packed(&packed).unwrap_err().diagnostics()[0].code, Code::Syntax);
}

/// One text that stands once in a file and is meant by thousands of records.
#[test]
fn a_small_pack_does_not_swell() {
    let named = |n: usize| Actor::new(format!("a{n}"), ActorKind::State, "x".repeat(60_000));
    let few = Dossier::builder().add_all((0..1000).map(named)).build().unwrap();
    assert_eq!(Dossier::from_packed(&few.to_packed()).unwrap(), few);
    let many = Dossier::builder().add_all((0..1200).map(named)).build().unwrap();
    let packed = many.to_packed();
    assert!(packed.len() < 80_000);
    assert_eq!(Dossier::from_packed(&packed).unwrap_err().diagnostics()[0].code, Code::Limit);
}

#[test]
fn a_damaged_pack_is_refused_or_read_as_something_else() {
    let packed = small().to_packed();
    for length in 0..packed.len() {
        assert!(Dossier::from_packed(&packed[..length]).is_err(), "{length}");
    }
    for at in 0..packed.len() {
        for bit in 0..8 {
            let mut damaged = packed.clone();
            damaged[at] ^= 1 << bit;
            // Whatever comes of it, it is a dossier that passed every check or an error.
            let _ = Dossier::from_packed(&damaged);
        }
    }
    let error = Dossier::from_packed(b"{}").unwrap_err();
    assert!(error.to_string().contains("damaged"), "{error}");
}

use super::*;

#[test]
fn verbs_lead_to_their_step_and_adverbs_do_not_disturb() {
    let force = |verb: &str| VerbTable::standard().find(verb).and_then(|found| found.force);
    assert_eq!(force("commit our governments to consult"), Some(Force::Pledged));
    assert_eq!(force("jointly intend to operationalize"), Some(Force::Intended));
    assert_eq!(force("will also discuss ways to"), Some(Force::Considered));
    assert_eq!(force("will jointly aim to"), Some(Force::Sought));
    assert_eq!(force("will look forward to"), Some(Force::Expressed));
    assert_eq!(force("reaffirm our commitment"), Some(Force::Pledged));
    assert_eq!(force("reaffirm"), None);
    assert_eq!(force(""), None);
    for verb in VerbTable::standard().iter() {
        assert_eq!(VerbTable::standard().find(verb.entry), Some(*verb), "{}", verb.entry);
        assert!(verb.force.is_some() || verb.aspect.is_some(), "{} says nothing", verb.entry);
    }
}

#[test]
fn a_coder_overrides_the_table() {
    let plain = Commitment::new("c", "s", "intend", Act::Meet, "meetings");
    assert_eq!(plain.effective_force(), Some(Force::Intended));
    assert_eq!(plain.force(Force::Bound).effective_force(), Some(Force::Bound));
}

#[test]
fn what_is_left_out_depends_on_the_text() {
    let unsaid = Stated::<Cadence>::Unsaid;
    assert_eq!(unsaid.known(true), Known::NotStated);
    assert_eq!(unsaid.known(false), Known::Unknown);
    assert_eq!(Stated::<Cadence>::NotStated.known(false), Known::NotStated);
    assert_eq!(Stated::<Cadence>::Unknown.known(true), Known::Unknown);
}

#[test]
fn keys_and_references_are_read_strictly() {
    let key: ExternalKey = "atop:3375".parse().unwrap();
    assert_eq!((key.scheme(), key.value()), ("atop", "3375"));
    for bad in ["", "atop", ":3", "ATOP:3", "atop:", "atop: 3"] {
        assert!(bad.parse::<ExternalKey>().is_err(), "{bad}");
    }
    assert_eq!("mechanism:tri-chod".parse::<RecordRef>().unwrap().kind, NounKind::Mechanism);
    for bad in ["tri-chod", "thing:tri-chod", "mechanism:Tri-CHOD", "mechanism:"] {
        assert!(bad.parse::<RecordRef>().is_err(), "{bad}");
    }
}

#[test]
fn words_are_distinct_and_explained() {
    fn check<T: std::fmt::Display + Copy>(all: &[T], meaning: impl Fn(T) -> &'static str) {
        let words: std::collections::BTreeSet<String> = all.iter().map(T::to_string).collect();
        assert_eq!(words.len(), all.len());
        assert!(all.iter().all(|word| !meaning(*word).trim().is_empty()));
    }
    check(Act::ALL, Act::meaning);
    check(Force::ALL, Force::meaning);
    check(SourceKind::ALL, SourceKind::meaning);
    check(AttributionGrade::ALL, AttributionGrade::meaning);
    assert!(Force::Bound > Force::Pledged && Force::Expressed < Force::Considered);
    assert!(Act::ALL.iter().all(|act| !act.family().meaning().is_empty()));
}

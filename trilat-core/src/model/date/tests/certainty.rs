use crate::model::Certainty::{self, Certainly, Not, Possibly};

const ALL: [Certainty; 3] = [Not, Possibly, Certainly];

/// The truth values that a certainty leaves open.
fn values(certainty: Certainty) -> &'static [bool] {
    match certainty {
        Not => &[false],
        Possibly => &[false, true],
        Certainly => &[true],
    }
}

fn from_values(values: impl Iterator<Item = bool>) -> Certainty {
    let values: Vec<bool> = values.collect();
    match (values.contains(&true), values.contains(&false)) {
        (true, true) => Possibly,
        (any, _) => any.into(),
    }
}

#[test]
fn combining_is_combining_all_values_that_are_left_open() {
    for a in ALL {
        assert_eq!(!a, from_values(values(a).iter().map(|value| !value)));
        for b in ALL {
            let pairs = values(a).iter().flat_map(|&x| values(b).iter().map(move |&y| (x, y)));
            assert_eq!(a.and(b), from_values(pairs.clone().map(|(x, y)| x && y)), "{a} and {b}");
            assert_eq!(a.or(b), from_values(pairs.map(|(x, y)| x || y)), "{a} or {b}");
        }
    }
}

#[test]
fn it_is_written_in_lower_case() {
    for certainty in ALL {
        let json = serde_json::to_string(&certainty).unwrap();
        assert_eq!(json, format!("\"{certainty}\""));
        assert_eq!(serde_json::from_str::<Certainty>(&json).unwrap(), certainty);
    }
    assert_eq!(format!("{Certainly:>10}|"), " certainly|");
}

//! How a closed set of names is declared: once, for messages, for JSON and for the columns of
//! tables in every language.

/// Gives the values of a type their names; a value without a name does not compile.
macro_rules! names {
    ($name:ident, $what:literal { $($word:ident $(($of:path))? = $text:literal,)+ }) => {
        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word $(($of))?,)+];

            /// The name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$word $(($of))? => $text,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::measure::MeasureError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let known = || Self::ALL.iter().map(|value| value.as_str());
                let place = known().position(|name| name == text);
                place
                    .and_then(|place| Self::ALL.get(place).copied())
                    .ok_or_else(|| $crate::measure::error::unknown(text, $what, &mut known()))
            }
        }
    };
}

/// Declares a closed set of words, each with its name.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident, $what:literal {
            $($(#[$of:meta])* $word:ident = $text:literal,)+
        }
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$meta])*
        pub enum $name {
            $($(#[$of])* #[serde(rename = $text)] $word,)+
        }

        $crate::measure::words::names!($name, $what { $($word = $text,)+ });

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::measure::error::by_name(from)
            }
        }
    };
}

pub(crate) use {names, words};

#[cfg(test)]
mod tests {
    use crate::measure::{
        AlphaMetric, CalendarUnit, Disagreement, Duplicates, ErrorKind, Kernel, NetworkNotation,
        Normalisation, Orientation, PairMeasure, Relation, ScaleKind, Side, Undefined,
    };

    /// Every name leads back to its value, and nothing else does.
    macro_rules! each {
        ($($name:ident)+) => {$(
            for value in $name::ALL {
                assert_eq!(value.as_str().parse(), Ok(*value));
            }
            let error = "no such name".parse::<$name>().unwrap_err();
            assert_eq!((error.kind(), error.value()), (ErrorKind::Parameter, Some("no such name")));
        )+};
    }

    #[test]
    fn names_lead_back_to_values() {
        each!(AlphaMetric CalendarUnit Disagreement Duplicates ErrorKind Kernel NetworkNotation);
        each!(Normalisation Orientation PairMeasure Relation ScaleKind Side Undefined);
    }

    #[test]
    fn a_name_that_is_not_there_is_told_with_those_that_are() {
        let error = "cubic".parse::<Disagreement>().unwrap_err();
        insta::assert_snapshot!(
            error,
            @"there is no way of weighing `cubic`; there are nominal, linear, quadratic"
        );
    }

    #[test]
    fn json_has_the_same_names() {
        for kind in ErrorKind::ALL {
            assert_eq!(serde_json::json!(kind), kind.as_str());
        }
        for why in Undefined::ALL {
            assert_eq!(serde_json::json!(why), why.as_str());
        }
    }
}

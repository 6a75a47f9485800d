use crate::model::{Effect, vocabulary::vocabulary};

pub use crate::model::State;

vocabulary! {
    /// How a commitment runs its course.
    #[derive(PartialOrd, Ord)]
    pub enum Course, "course" {
        /// It is done once and then over.
        Once = "once",
        /// It has a condition, and is due each time this is met.
        EachOccasion = "each-occasion",
        /// It is to be done at a stated rate, period by period.
        Recurring = "recurring",
        /// It holds on, without a rate or a last day: what is done keeps it and does not end it.
        Standing = "standing",
        /// It is not known how often it is to be done, so that doing it once may not end it.
        Open = "open",
    }
}

vocabulary! {
    /// How the day on which something was done lies to the days stated for it.
    #[derive(PartialOrd, Ord)]
    pub enum Timing, "timing" {
        /// Before the earliest day.
        Early = "early",
        /// Within the time.
        InTime = "in-time",
        /// After the latest day.
        Late = "late",
    }
}

vocabulary! {
    /// Why an event that bears on an undertaking changes nothing.
    #[derive(PartialOrd, Ord)]
    pub enum Refusal, "reason" {
        /// It was planned, and nothing says that it happened.
        Planned = "planned",
        /// It was looked for and not found.
        NotFound = "not-found",
        /// The undertaking did not exist yet.
        BeforeUndertaken = "before-it-was-undertaken",
        /// The undertaking was over.
        AfterEnd = "after-its-end",
        /// The commitment was breached before, which is final.
        AfterBreach = "after-a-breach",
        /// The undertaking rested.
        WhileSuspended = "while-suspended",
        /// The undertaking did not rest, so that it could not be resumed.
        NotSuspended = "not-suspended",
        /// The undertaking has no condition that could be met.
        NoCondition = "no-condition",
        /// The time in which the condition could be met had not begun or was over.
        OutsideItsTime = "outside-its-time",
        /// It was so already.
        AlreadySo = "already-so",
    }
}

/// A set of words of a closed set of at most 32, as bits.
macro_rules! word_set {
    ($(#[doc = $doc:literal])+ $name:ident of $word:ident) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The empty set.
            pub const EMPTY: Self = Self(0);

            /// Adds a word.
            pub const fn insert(&mut self, word: $word) {
                self.0 |= 1 << word as u32;
            }

            /// Whether a word is in it.
            #[must_use]
            pub const fn contains(self, word: $word) -> bool {
                self.0 & (1 << word as u32) != 0
            }

            /// Both sets together.
            #[must_use]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// How many words are in it.
            #[must_use]
            pub const fn len(self) -> u32 {
                self.0.count_ones()
            }

            /// Whether it is empty.
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// The words in the order of their declaration.
            pub fn iter(self) -> impl Iterator<Item = $word> {
                $word::ALL.iter().copied().filter(move |&word| self.contains(word))
            }

            /// The one word, if there is exactly one.
            #[must_use]
            pub fn only(self) -> Option<$word> {
                if self.len() == 1 { self.iter().next() } else { None }
            }
        }

        impl FromIterator<$word> for $name {
            fn from_iter<I: IntoIterator<Item = $word>>(words: I) -> Self {
                let mut out = Self::EMPTY;
                for word in words {
                    out.insert(word);
                }
                out
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_seq(self.iter())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <Vec<$word>>::json_schema(generator)
            }
        }
    };
}

word_set! {
    /// States that are possible.
    States of State
}
word_set! {
    /// Timings that are possible; none where no time is stated or nothing was done.
    Timings of Timing
}
word_set! {
    /// Reasons that are possible.
    Refusals of Refusal
}

pub(super) use word_set;

word_set! {
    /// What one event does to one undertaking: more than one thing, at times.
    Effects of Effect
}

impl Effects {
    /// In the order in which they are taken: a resumed duty can be met, a condition is met before
    /// it is answered, and what ends the duty comes last.
    pub(super) fn in_order(self) -> impl Iterator<Item = Effect> {
        const ORDER: [Effect; 10] = [
            Effect::Resumes,
            Effect::Triggers,
            Effect::PartlyFulfils,
            Effect::Fulfils,
            Effect::Breaches,
            Effect::Suspends,
            Effect::Withdraws,
            Effect::Releases,
            Effect::Expires,
            Effect::Supersedes,
        ];
        ORDER.into_iter().filter(move |&effect| self.contains(effect))
    }
}

impl From<Effect> for Effects {
    fn from(effect: Effect) -> Self {
        Self::from_iter([effect])
    }
}

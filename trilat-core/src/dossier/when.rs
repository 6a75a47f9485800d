use crate::model::{Certainty, Date, Extent};

/// The time of a record, and what a span (`2022/..`) means there.
#[derive(Clone, Copy, Debug)]
pub enum When<'d> {
    /// It goes on over the whole of its own date.
    Throughout(&'d Date),
    /// It was put down at some time in the date of a document.
    SometimeIn(&'d Date),
}

impl When<'_> {
    /// Whether it was there on a day.
    pub fn begun_by(self, day: impl Into<Extent>) -> Certainty {
        let day = day.into();
        match self {
            Self::Throughout(date) => date.begun_by(day),
            Self::SometimeIn(date) => {
                date.on_or_before(day).or(date.begun_by(day).and(Certainty::Possibly))
            }
        }
    }

    /// Whether it, or a part of it, falls into a period.
    pub fn falls_into(self, period: Extent) -> Certainty {
        match self {
            Self::Throughout(date) => date.overlaps(period),
            Self::SometimeIn(date) => {
                date.within(period).or(date.overlaps(period).and(Certainty::Possibly))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Certainty::{Certainly, Not, Possibly};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_stance_over_a_span_is_held_from_its_first_day() {
        let span = date("2022/..");
        let held = When::Throughout(&span);
        assert_eq!(held.begun_by(date("2022-01-01")), Possibly);
        assert_eq!(held.begun_by(date("2023-06-01")), Certainly);
        assert_eq!(held.begun_by(date("2021-12-31")), Not);
        assert_eq!(held.falls_into(date("2023").whole()), Certainly);
    }

    #[test]
    fn a_document_of_a_span_came_at_some_time_in_it() {
        let span = date("2022-03-01/2023-03-01");
        let put_down = When::SometimeIn(&span);
        assert_eq!(put_down.begun_by(date("2022-02-28")), Not);
        assert_eq!(put_down.begun_by(date("2022-06-01")), Possibly);
        assert_eq!(put_down.begun_by(date("2023-03-01")), Certainly);
        assert_eq!(put_down.falls_into(date("2022").whole()), Possibly);
        assert_eq!(put_down.falls_into(date("2022/2023").whole()), Certainly);
        assert_eq!(put_down.falls_into(date("2024").whole()), Not);
    }
}

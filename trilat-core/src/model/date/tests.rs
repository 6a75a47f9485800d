mod calendar;
mod certainty;
mod errors;
mod forms;
mod laws;
mod oracle;
mod relations;

use super::Date;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

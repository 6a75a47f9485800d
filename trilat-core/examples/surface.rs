//! Prints the questions that can be asked of a dossier, with the schemas of their arguments and
//! answers, as JSON.
use std::io::{self, Write};

fn main() -> io::Result<()> {
    writeln!(io::stdout(), "{:#}", trilat_core::ask::surface())
}

//! Chores of this repository that want a program: `cargo run -p xtask -- npm`.

mod npm;

use std::error::Error;
use std::process::ExitCode;
use std::{env, io};

/// What a chore answers: what it made, or why it stopped.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["npm"] => npm::build(npm::Build::Small),
        ["npm", "--quick"] => npm::build(npm::Build::Quick),
        _ => Err("usage: xtask npm [--quick]".into()),
    };
    let Err(error) = outcome else { return ExitCode::SUCCESS };
    // A closed stderr leaves nobody to tell; the exit code still speaks.
    let _ = io::Write::write_fmt(&mut io::stderr(), format_args!("error: {error}\n"));
    ExitCode::FAILURE
}

//! Which two actors are nearest and farthest? Takes a CSV file of roll calls, if at hand.
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let votes = match std::env::args_os().nth(1) {
        Some(file) => Some(std::fs::read_to_string(file)?),
        None => None,
    };
    print!("{}", trilat_examples::nearest_and_farthest(votes.as_deref())?);
    Ok(())
}

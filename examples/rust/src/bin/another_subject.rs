//! A dossier of another group, made in code alone.
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::another_subject()?);
    Ok(())
}

//! How does the object of “denuclearization” move, and where do issuers of one event differ?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::denuclearization()?);
    Ok(())
}

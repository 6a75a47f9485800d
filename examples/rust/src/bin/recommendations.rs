//! What do the articles recommend, to whom, and what has become of it?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::recommendations(trilat_examples::end_of_record())?);
    Ok(())
}

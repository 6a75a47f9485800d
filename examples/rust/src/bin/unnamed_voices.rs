//! Which positions rest on unnamed voices only? What is left without them?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::unnamed_voices()?);
    Ok(())
}

//! How do the three frame their cooperation, and how do others? Where do they collide?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::framings()?);
    Ok(())
}

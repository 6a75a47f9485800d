//! Where do allied doubts about the United States show, and what speaks against them?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::allied_doubts()?);
    Ok(())
}

//! What changed from Camp David 2023 to Lima 2024 to New York 2025?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::what_changed()?);
    Ok(())
}

//! Is the three-way cooperation a NATO-type alliance? Item by item, and what Sullivan said.
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::is_it_a_nato()?);
    Ok(())
}

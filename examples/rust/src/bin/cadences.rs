//! Has the yearly exercise been kept? The yearly leaders' meeting? What is next due?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::cadences(trilat_examples::end_of_record())?);
    Ok(())
}

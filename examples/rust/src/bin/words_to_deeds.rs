//! Which Camp David undertakings are done, kept, overdue, or show no sign of life?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::words_to_deeds(trilat_examples::end_of_record())?);
    Ok(())
}

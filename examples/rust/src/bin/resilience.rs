//! If leaders' meetings stop, or one of the three turns away: what still has a carrier?
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", trilat_examples::resilience(trilat_examples::end_of_record())?);
    Ok(())
}

//! Which claims of the five articles does the record bear out? Takes a folder of texts, if at
//! hand.
#![expect(clippy::print_stdout, reason = "a program for a terminal")]

use trilat_core::verify::Texts;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = match std::env::args_os().nth(1) {
        Some(folder) => Texts::from_folder(folder)?,
        None => Texts::new(),
    };
    print!("{}", trilat_examples::claims(&texts)?);
    Ok(())
}

//! How much memory reading takes: peak resident size before and after, by what Linux tells of a
//! process. `cargo bench --bench memory`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a program for a terminal, which ends where it fails"
)]

use trilat_core::Dossier;

mod support;

/// The greatest resident size so far, in bytes.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}

fn main() {
    let folder = std::env::temp_dir().join(format!("trilat-memory-{}", std::process::id()));
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--read") {
        // A process of its own, so that making the file does not count.
        let text = std::fs::read_to_string(&arguments[at + 1]).unwrap();
        let before = peak();
        let dossier = Dossier::from_json(&text).unwrap();
        let size = text.len();
        let most = peak().unwrap_or(0);
        println!(
            "{} records, {:.1} MB of JSON: peak {:.1} MB with the text itself, {:.2} times the file (before reading: {:.1} MB)",
            dossier.len(),
            size as f64 / 1e6,
            most as f64 / 1e6,
            most as f64 / size as f64,
            before.unwrap_or(0) as f64 / 1e6,
        );
        return;
    }
    let start = std::time::Instant::now();
    let records = trilat_core::trilateral().len();
    let milliseconds = start.elapsed().as_secs_f64() * 1e3;
    println!("the bundled dossier, {records} records: ready in {milliseconds:.1} ms");
    let file = folder.with_extension("json");
    std::fs::write(&file, support::dossier(100_000).to_json()).unwrap();
    let status =
        std::process::Command::new(&arguments[0]).arg("--read").arg(&file).status().unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(status.success());
}

//! Raw texts: two of 15 KB side by side, and one of 40 KB drafted.
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use trilat_core::coding::draft::Draft;
use trilat_core::model::{Completeness, Source, SourceKind};
use trilat_core::text::{RedlineText, Text, redline};

/// A statement of so many bytes, made of what the bundled statements quote.
fn statement(bytes: usize, skip: usize) -> Text {
    let dossier = trilat_core::trilateral();
    let quotes = dossier.commitments().iter().flat_map(|it| &it.passages).flat_map(|it| &it.quote);
    let mut out = String::new();
    for (at, words) in quotes.cycle().skip(skip).enumerate() {
        if out.len() >= bytes {
            break;
        }
        if at % 6 == 0 {
            out.push_str(&format!("\n\n[¶{}] ", at / 6 + 1));
        }
        out.push_str(&format!("We {words}, and they met to speak of it in the region. "));
    }
    Text::parse(out).unwrap_or_else(|error| unreachable!("{error}"))
}

fn raw(c: &mut Criterion) {
    let (one, other) = (statement(15_000, 0), statement(15_000, 40));
    c.bench_function("redline 2 x 15 KB", |b| {
        b.iter(|| {
            let sides = (RedlineText::new("a", &one), RedlineText::new("b", &other));
            black_box(redline(sides.0, sides.1).map(|it| it.changes.len()))
        });
    });
    let text = statement(40_000, 0);
    let source = Source::new("s", SourceKind::JointStatement, "S", Completeness::Full)
        .issuers(["us", "jp", "kr"]);
    let dossier = trilat_core::trilateral();
    c.bench_function("draft 40 KB", |b| {
        b.iter(|| black_box(Draft::of(&text, &source, None).map(|it| it.proposals.len())));
    });
    c.bench_function("draft 40 KB with the bundled names", |b| {
        b.iter(|| black_box(Draft::of(&text, &source, Some(dossier)).map(|it| it.proposals.len())));
    });
}

criterion_group!(benches, raw);
criterion_main!(benches);

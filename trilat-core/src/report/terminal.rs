use super::{
    document::{Block, Document, Mark},
    html::is_direction_mark,
};

/// Text that a terminal cannot take for a command.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || is_direction_mark(c) { '\u{fffd}' } else { c })
        .collect()
}

/// How many columns a text takes. Wide characters of East Asia take two.
fn columns_of(text: &str) -> usize {
    text.chars()
        .map(|c| match u32::from(c) {
            0x1100..=0x115f
            | 0x2e80..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff00..=0xff60
            | 0xffe0..=0xffe6
            | 0x1f300..=0x1faff
            | 0x20000..=0x3fffd => 2,
            0x300..=0x36f | 0x200b..=0x200d => 0,
            _ => 1,
        })
        .sum()
}

/// Lines of at most `width` columns, broken between words; a longer word is broken within.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        loop {
            let room = width.saturating_sub(columns_of(&line) + usize::from(!line.is_empty()));
            if columns_of(&word) <= room {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&word);
                break;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                continue;
            }
            let mut head = String::new();
            let mut rest = word.chars();
            for c in rest.by_ref() {
                head.push(c);
                if columns_of(&head) >= width {
                    break;
                }
            }
            word = rest.collect();
            lines.push(head);
            if word.is_empty() {
                break;
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Widths of columns that fit: each as wide as its longest word at least, the rest shared out in
/// proportion to what the columns would like.
fn widths(columns: &[String], rows: &[Vec<String>], width: usize) -> Vec<usize> {
    const GAP: usize = 2;
    let cells = |at: usize| {
        let own = rows.iter().filter_map(move |row| row.get(at));
        columns.get(at).into_iter().chain(own)
    };
    let full: Vec<usize> = (0..columns.len())
        .map(|at| cells(at).map(|text| columns_of(text)).max().unwrap_or(0).max(1))
        .collect();
    let least: Vec<usize> = (0..columns.len())
        .map(|at| {
            let words = cells(at).flat_map(|text| text.split_whitespace());
            words.map(columns_of).max().unwrap_or(0).clamp(1, 24)
        })
        .collect();
    let room = width.saturating_sub(GAP * columns.len().saturating_sub(1));
    if full.iter().sum::<usize>() <= room {
        return full;
    }
    let spare = room.saturating_sub(least.iter().sum());
    let wish: Vec<usize> = full.iter().zip(&least).map(|(f, l)| f.saturating_sub(*l)).collect();
    let wishes: usize = wish.iter().sum::<usize>().max(1);
    least.iter().zip(&wish).map(|(least, wish)| least + spare * wish / wishes).collect()
}

fn table(columns: &[String], rows: &[Vec<String>], width: usize, out: &mut String) {
    let widths = widths(columns, rows, width);
    let mut line = |cells: &[String]| {
        let wrapped: Vec<Vec<String>> =
            cells.iter().zip(&widths).map(|(text, &width)| wrap(text, width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut text = String::new();
            for (cell, &width) in wrapped.iter().zip(&widths) {
                let piece = cell.get(at).map(String::as_str).unwrap_or_default();
                text.push_str(piece);
                text.push_str(&" ".repeat(width.saturating_sub(columns_of(piece)) + 2));
            }
            out.push_str(text.trim_end());
            out.push('\n');
        }
    };
    line(columns);
    line(&widths.iter().map(|&width| "─".repeat(width)).collect::<Vec<_>>());
    for row in rows {
        line(row);
    }
}

/// `[-deleted-]` and `{+inserted+}`, as `git diff --word-diff` has it.
fn marked(mark: Mark, words: &str, out: &mut String) {
    let bare = words.trim();
    if words.starts_with(char::is_whitespace) && mark != Mark::QuietlyDeleted {
        out.push(' ');
    }
    match mark {
        Mark::Kept | Mark::QuietlyInserted => out.push_str(bare),
        Mark::Deleted => out.push_str(&format!("[-{bare}-]")),
        Mark::Inserted => out.push_str(&format!("{{+{bare}+}}")),
        // Another name for the same: the later one stands, without a mark.
        Mark::QuietlyDeleted => return,
    }
    if words.ends_with(char::is_whitespace) && !bare.is_empty() {
        out.push(' ');
    }
}

pub(crate) fn write(document: &Document, width: usize) -> String {
    let width = width.max(20);
    let mut out = String::new();
    for block in &document.blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Heading(level, text) => {
                let text = clean(text);
                for line in wrap(&text, width) {
                    out.push_str(&line);
                    out.push('\n');
                }
                let mark = if *level <= 1 { "═" } else { "─" };
                out.push_str(&mark.repeat(columns_of(&text).min(width)));
                out.push('\n');
            }
            Block::Paragraph(text) => {
                for line in wrap(&clean(text), width) {
                    out.push_str(&line);
                    out.push('\n');
                }
            }
            Block::Passage { label, runs } => {
                let mut text = format!("{label} ");
                for (mark, words) in runs {
                    marked(*mark, words, &mut text);
                }
                for line in wrap(&clean(&text), width) {
                    out.push_str(&line);
                    out.push('\n');
                }
            }
            Block::List(lines) => {
                for text in lines {
                    for (at, line) in wrap(&clean(text), width - 2).into_iter().enumerate() {
                        out.push_str(if at == 0 { "• " } else { "  " });
                        out.push_str(&line);
                        out.push('\n');
                    }
                }
            }
            Block::Table { columns, rows } => {
                let columns: Vec<String> = columns.iter().map(|text| clean(text)).collect();
                let rows: Vec<Vec<String>> = rows
                    .iter()
                    .map(|row| row.iter().map(|(_, text)| clean(text)).collect())
                    .collect();
                table(&columns, &rows, width, &mut out);
            }
        }
    }
    out
}

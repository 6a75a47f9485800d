use super::{
    document::{Block, Document, Mark},
    html::is_direction_mark,
};

/// Text that stays text: no markup, no HTML, no new line or cell.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '!' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_whitespace() => out.push(' '),
            c if c.is_control() || is_direction_mark(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    // A line that begins like a list or a rule would become one.
    let starts_list = out.starts_with(['-', '+', '='])
        || out.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
            && out.starts_with(|c: char| c.is_ascii_digit());
    if starts_list {
        out.insert(0, '\u{200b}');
    }
    out
}

/// Strikes through what was deleted and sets what was inserted in bold. Spaces stay outside the
/// marks, where Markdown wants them.
fn marked(mark: Mark, words: &str, out: &mut String) {
    let around = match mark {
        Mark::Kept => "",
        Mark::Deleted => "~~",
        Mark::Inserted => "**",
        // Another name for the same: the later one stands, without a mark.
        Mark::QuietlyDeleted => return,
        Mark::QuietlyInserted => "",
    };
    let bare = words.trim();
    let (before, after) =
        (words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace));
    if before || bare.is_empty() {
        out.push(' ');
    }
    if !bare.is_empty() {
        out.push_str(around);
        out.push_str(&escape(bare));
        out.push_str(around);
        if after {
            out.push(' ');
        }
    }
}

pub(crate) fn write(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Heading(level, text) => {
                out.push_str(&"#".repeat((*level).clamp(1, 6).into()));
                out.push(' ');
                out.push_str(&escape(text));
                out.push('\n');
            }
            Block::Paragraph(text) => {
                out.push_str(&escape(text));
                out.push('\n');
            }
            Block::Passage { label, runs } => {
                let mut line = format!("**{}** ", escape(label));
                for (mark, words) in runs {
                    marked(*mark, words, &mut line);
                }
                out.push_str(line.trim_end());
                out.push('\n');
            }
            Block::List(lines) => {
                for line in lines {
                    out.push_str("- ");
                    out.push_str(&escape(line));
                    out.push('\n');
                }
            }
            Block::Table { columns, rows } => {
                let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                out.push_str(&line(columns.iter().map(|name| escape(name)).collect()));
                out.push_str(&line(columns.iter().map(|_| "---".to_owned()).collect()));
                for row in rows {
                    out.push_str(&line(row.iter().map(|(_, text)| escape(text)).collect()));
                }
            }
        }
    }
    out
}

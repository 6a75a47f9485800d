use super::document::{Block, Document, Mark, Tone};
use std::fmt::Write;

/// Text in which no character can become markup, in an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            // Control characters are no characters of HTML; marks of direction can disguise text.
            c if c.is_control() || is_direction_mark(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Whether a character turns the direction of the text around it.
pub(crate) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::More => " class=\"trilat-more\"",
        Tone::Less => " class=\"trilat-less\"",
        Tone::Changed => " class=\"trilat-changed\"",
        Tone::Unknown => " class=\"trilat-unknown\"",
    }
}

fn marked(mark: Mark, words: &str) -> String {
    match mark {
        Mark::Kept => words.to_owned(),
        Mark::Deleted => format!("<del>{words}</del>"),
        Mark::Inserted => format!("<ins>{words}</ins>"),
        Mark::QuietlyDeleted => format!("<del class=\"trilat-quiet\">{words}</del>"),
        Mark::QuietlyInserted => format!("<ins class=\"trilat-quiet\">{words}</ins>"),
    }
}

pub(crate) fn write(document: &Document) -> String {
    let mut out = String::from("<div class=\"trilat\">\n");
    for block in &document.blocks {
        // Writing to a string cannot fail.
        let _ = match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(1, 6);
                writeln!(out, "<h{level}>{}</h{level}>", escape(text))
            }
            Block::Paragraph(text) => writeln!(out, "<p>{}</p>", escape(text)),
            Block::Passage { label, runs } => {
                let _ = write!(out, "<p class=\"trilat-passage\"><b>{}</b> ", escape(label));
                for (mark, words) in runs {
                    out.push_str(&marked(*mark, &escape(words)));
                }
                writeln!(out, "</p>")
            }
            Block::List(lines) => {
                out.push_str("<ul>\n");
                for line in lines {
                    let _ = writeln!(out, "<li>{}</li>", escape(line));
                }
                writeln!(out, "</ul>")
            }
            Block::Table { columns, rows } => {
                out.push_str("<table>\n<thead><tr>");
                for name in columns {
                    let _ = write!(out, "<th scope=\"col\">{}</th>", escape(name));
                }
                out.push_str("</tr></thead>\n<tbody>\n");
                for row in rows {
                    out.push_str("<tr>");
                    for (tone, text) in row {
                        let _ = write!(out, "<td{}>{}</td>", class(*tone), escape(text));
                    }
                    out.push_str("</tr>\n");
                }
                writeln!(out, "</tbody>\n</table>")
            }
        };
    }
    out.push_str("</div>\n");
    out
}

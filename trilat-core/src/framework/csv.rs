//! Tables of comma-separated values (RFC 4180), strictly: bounded, every row as long as the head.

/// Bytes of a table at the most.
const MOST_BYTES: usize = 64 << 20;
/// Columns of a table at the most.
const MOST_COLUMNS: usize = 1_000;
/// Rows of a table at the most.
const MOST_ROWS: usize = 100_000;

/// What is wrong with a table, and on which line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) line: usize,
    pub(super) message: String,
}

fn fault(line: usize, message: impl Into<String>) -> Fault {
    Fault { line, message: message.into() }
}

/// A row with the line on which it begins.
pub(super) type Row = (usize, Vec<String>);

/// The rows of a table, the head first.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, Fault> {
    if text.len() > MOST_BYTES {
        return Err(fault(1, format!("the table has more than {MOST_BYTES} bytes")));
    }
    let mut reader =
        Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable(), line: 1 };
    let mut out: Vec<Row> = Vec::new();
    while reader.rest.peek().is_some() {
        let line = reader.line;
        let row = reader.row()?;
        // An empty line at the end, or between rows, is no row.
        if row.len() == 1 && row.first().is_some_and(String::is_empty) {
            continue;
        }
        if let Some((_, head)) = out.first()
            && row.len() != head.len()
        {
            let (found, expected) = (row.len(), head.len());
            return Err(fault(line, format!("{found} fields where the head has {expected}")));
        }
        if out.len() > MOST_ROWS {
            return Err(fault(line, format!("the table has more than {MOST_ROWS} rows")));
        }
        out.push((line, row));
    }
    Ok(out)
}

struct Reader<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    line: usize,
}

impl Reader<'_> {
    fn row(&mut self) -> Result<Vec<String>, Fault> {
        let mut row = Vec::new();
        loop {
            if row.len() == MOST_COLUMNS {
                return Err(fault(self.line, format!("more than {MOST_COLUMNS} columns")));
            }
            let field =
                if self.rest.next_if_eq(&'"').is_some() { self.quoted()? } else { self.plain()? };
            row.push(field);
            match self.rest.next() {
                Some(',') => {}
                None => return Ok(row),
                // `plain` and `quoted` end at a comma, at the end of a line or of the text.
                Some(end) => {
                    if end == '\r' {
                        self.rest.next_if_eq(&'\n');
                    }
                    self.line += 1;
                    return Ok(row);
                }
            }
        }
    }

    fn plain(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        while let Some(&c) = self.rest.peek() {
            match c {
                ',' | '\r' | '\n' => break,
                '"' => return Err(fault(self.line, "a quotation mark within a field")),
                _ => out.push(c),
            }
            self.rest.next();
        }
        Ok(out)
    }

    fn quoted(&mut self) -> Result<String, Fault> {
        let begun = self.line;
        let mut out = String::new();
        loop {
            match self.rest.next() {
                None => return Err(fault(begun, "a quotation mark that is never closed")),
                Some('"') => {
                    if self.rest.next_if_eq(&'"').is_some() {
                        out.push('"');
                        continue;
                    }
                    return match self.rest.peek() {
                        None | Some(',' | '\r' | '\n') => Ok(out),
                        Some(_) => Err(fault(self.line, "text after a quotation mark")),
                    };
                }
                Some(c) => {
                    if c == '\n' {
                        self.line += 1;
                    }
                    out.push(c);
                }
            }
        }
    }
}

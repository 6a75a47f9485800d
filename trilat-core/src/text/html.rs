//! A web page as plain text: its paragraphs, headings and list items.

/// Elements whose content is no part of the text.
const OUT: &[&str] = &[
    "aside", "button", "footer", "form", "head", "iframe", "nav", "noscript", "script", "select",
    "style", "svg", "template",
];

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The text of a web page, or of a part of one as it is copied: block elements become paragraphs
/// between blank lines, items of lists begin with a dash, headings with `#`. Scripts, styles,
/// navigation and footers are left out; character references are read.
///
/// ```
/// use trilat_core::text::from_html;
///
/// let page = "<nav>Menu</nav><h2>Next steps</h2><p>We will&nbsp;meet &amp; share data.</p>";
/// assert_eq!(from_html(page), "## Next steps\n\nWe will meet & share data.\n");
/// ```
#[must_use]
pub fn from_html(html: &str) -> String {
    let mut out = Page::default();
    let mut rest = html;
    // The element that is left out, until its end.
    let mut skipped: Option<(&str, usize)> = None;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        if skipped.is_none() {
            out.words(before);
        }
        if let Some(comment) = tag.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((name, closing, after)) = element(tag) else {
            // A lone "<" is text.
            if skipped.is_none() {
                out.words("<");
            }
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        rest = after;
        let name = name.to_ascii_lowercase();
        match &mut skipped {
            Some((skipping, depth)) => {
                if *skipping == name {
                    *depth = if closing { *depth - 1 } else { *depth + 1 };
                    if *depth == 0 {
                        skipped = None;
                    }
                }
            }
            None => match OUT.iter().find(|it| **it == name) {
                Some(it) if !closing => {
                    if matches!(*it, "script" | "style") {
                        rest = after_raw(rest, it);
                    } else {
                        skipped = Some((it, 1));
                    }
                }
                _ if name == "br" => out.line(),
                _ if BLOCKS.contains(&name.as_str()) => out.block(&name, closing),
                _ => {}
            },
        }
    }
    if skipped.is_none() {
        out.words(rest);
    }
    out.finish()
}

/// An element's name, whether it ends here, and what follows the tag.
fn element(tag: &str) -> Option<(&str, bool, &str)> {
    let inside = tag.strip_prefix('<')?;
    let (closing, inside) = match inside.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, inside),
    };
    if inside.starts_with(['!', '?']) {
        let (_, after) = inside.split_once('>')?;
        return Some(("", false, after));
    }
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(end);
    // A ">" inside quotation marks does not end the tag.
    loop {
        let at = rest.find(['>', '"', '\''])?;
        let (mark, after) = (rest.as_bytes().get(at)?, rest.get(at + 1..)?);
        match mark {
            b'>' => return Some((name, closing, after)),
            quote => rest = after.split_once(char::from(*quote)).map_or("", |(_, after)| after),
        }
    }
}

/// What follows the end of a script or style, whose content is not markup.
fn after_raw<'h>(html: &'h str, name: &str) -> &'h str {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        let ends = rest.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
        if ends {
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    ""
}

/// A page's text as it grows.
#[derive(Default)]
struct Page {
    out: String,
    /// What the next paragraph begins with.
    mark: &'static str,
    line: String,
}

impl Page {
    fn words(&mut self, html: &str) {
        let text = decoded(html);
        for c in text.chars() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || !(self.line.is_empty() || self.line.ends_with([' ', '\n'])) {
                self.line.push(c);
            }
        }
    }

    fn line(&mut self) {
        if !self.line.trim().is_empty() {
            self.line.truncate(self.line.trim_end().len());
            self.line.push('\n');
        }
    }

    fn block(&mut self, name: &str, closing: bool) {
        self.flush();
        self.mark = match name {
            _ if closing => "",
            "h1" => "# ",
            "h2" => "## ",
            "h3" | "h4" | "h5" | "h6" => "### ",
            "li" => "- ",
            // What an item or a cell holds goes on with its mark.
            "p" | "div" => self.mark,
            _ => "",
        };
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let words = line.trim();
        if words.is_empty() {
            return;
        }
        if !self.out.is_empty() {
            // Items of one list stand line below line.
            let listed = self.mark == "- "
                && self.out.lines().next_back().is_some_and(|it| it.starts_with("- "));
            self.out.push_str(if listed { "\n" } else { "\n\n" });
        }
        self.out.push_str(self.mark);
        self.out.push_str(words);
        self.mark = "";
    }

    fn finish(mut self) -> String {
        self.flush();
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }
}

/// Text with its character references read.
fn decoded(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        match read(reference) {
            Some((c, length)) => {
                out.push_str(c.encode_utf8(&mut [0; 4]));
                rest = reference.get(length..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = reference.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character that a reference stands for, and how long it is written.
fn read(reference: &str) -> Option<(char, usize)> {
    const NAMES: &[(&str, char)] = &[
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("shy", '\u{ad}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("sbquo", '‚'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("bdquo", '„'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("hellip", '…'),
        ("bull", '•'),
        ("middot", '·'),
        ("deg", '°'),
        ("sect", '§'),
        ("para", '¶'),
        ("euro", '€'),
        ("pound", '£'),
        ("yen", '¥'),
        ("cent", '¢'),
        ("copy", '©'),
        ("reg", '®'),
        ("trade", '™'),
        ("times", '×'),
        ("minus", '−'),
        ("plusmn", '±'),
        ("frac12", '½'),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("zwnj", '\u{200c}'),
        ("zwj", '\u{200d}'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("agrave", 'à'),
        ("aacute", 'á'),
        ("acirc", 'â'),
        ("atilde", 'ã'),
        ("auml", 'ä'),
        ("ccedil", 'ç'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("iacute", 'í'),
        ("icirc", 'î'),
        ("iuml", 'ï'),
        ("ntilde", 'ñ'),
        ("oacute", 'ó'),
        ("ocirc", 'ô'),
        ("otilde", 'õ'),
        ("ouml", 'ö'),
        ("uacute", 'ú'),
        ("ucirc", 'û'),
        ("uuml", 'ü'),
        ("szlig", 'ß'),
        ("Eacute", 'É'),
        ("Auml", 'Ä'),
        ("Ouml", 'Ö'),
        ("Uuml", 'Ü'),
    ];
    let end = reference.find(';').filter(|end| *end <= 10)?;
    let name = reference.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?
        }
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_becomes_paragraphs() {
        let page = "<!DOCTYPE html><html><head><title>T</title></head><body><nav><p>Home</p></nav>\
            <script>if (a < b) { alert('</p>') }</script><!-- <p>no</p> -->\
            <h1>Joint Statement</h1><p>We <b>will</b> hold\ntalks.<br>And meet &#8220;soon&#x201D;.</p>\
            <p title='a > b'>We will:</p><ul><li>meet</li><li><p>share data</p></li></ul>\
            <footer>Contact</footer></body></html>";
        assert_eq!(
            from_html(page),
            "# Joint Statement\n\nWe will hold talks.\nAnd meet “soon”.\n\nWe will:\n\n- meet\n- share data\n"
        );
        assert_eq!(from_html("3 < 4 & 5 &unknown; <"), "3 < 4 & 5 &unknown; <\n");
    }

    proptest! {
        #[test]
        fn no_page_is_too_odd(html in "(<|>|/|p|li|&|;|#|script|\"|\\PC){0,80}") {
            let text = from_html(&html);
            prop_assert!(!text.contains("\n\n\n"));
        }
    }
}

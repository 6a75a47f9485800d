use super::{Diagnostic, Files, Location, Severity, files::floor_boundary};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Whether the drawing carries terminal colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RenderStyle {
    /// Plain text, the same bytes everywhere.
    #[default]
    Plain,
    /// ANSI colours, for a terminal.
    Colour,
}

impl Files {
    /// Draws findings as compilers do, one after the other.
    #[must_use]
    pub fn render(&self, diagnostics: &[Diagnostic], style: RenderStyle) -> String {
        let renderer = match style {
            RenderStyle::Plain => Renderer::plain(),
            RenderStyle::Colour => Renderer::styled(),
        };
        let mut out = String::new();
        for diagnostic in diagnostics {
            out.push_str(&self.render_one(diagnostic, &renderer));
            out.push_str("\n\n");
        }
        out
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(
            level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str()),
        );
        let mut drawn = false;
        if let Some((window, first_line, range, name)) =
            diagnostic.location.as_ref().and_then(|at| self.window(at))
        {
            drawn = true;
            group = group.element(
                Snippet::source(window).line_start(first_line).path(name).fold(false).annotation(
                    AnnotationKind::Primary.span(range).label(diagnostic.path.as_str()),
                ),
            );
        }
        for related in &diagnostic.related {
            if let Some((window, first_line, range, name)) =
                related.location.as_ref().and_then(|at| self.window(at))
            {
                group = group.element(
                    Snippet::source(window)
                        .line_start(first_line)
                        .path(name)
                        .fold(false)
                        .annotation(
                            AnnotationKind::Context.span(range).label(related.message.as_str()),
                        ),
                );
            }
        }
        if !drawn && !diagnostic.path.is_empty() {
            group = group.element(Level::NOTE.message(format!("in {}", diagnostic.path)));
        }
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        renderer.render(&[group])
    }

    /// The lines that a place touches (three at most, 200 bytes of each), the first line's
    /// number, the place within them and the file's name.
    fn window<'a>(
        &'a self,
        at: &'a Location,
    ) -> Option<(&'a str, usize, std::ops::Range<usize>, &'a str)> {
        const MOST: usize = 200;
        let text = &*self.by_name(&at.file)?.text;
        // No more of the text is looked at than is shown.
        let near = floor_boundary(text, at.start.saturating_sub(MOST));
        let from = text.get(near..at.start)?.rfind('\n').map_or(near, |n| near + n + 1);
        let rest = text.get(at.start..floor_boundary(text, at.start + MOST))?;
        let to = at.start + rest.find('\n').unwrap_or(rest.len());
        let window = text.get(from..to)?.trim_end_matches('\r');
        // At least one character is underlined, where there is one.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = at.end.clamp(at.start, to).max(at.start + first) - from;
        let most = window.len();
        Some((window, at.line, (at.start - from).min(most)..end.min(most), &at.file))
    }
}

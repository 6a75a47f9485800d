use serde::{Deserialize, Serialize};

/// What a word or cell means, so that each notation can set it apart: never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// More, kept, verified.
    More,
    /// Less, not found.
    Less,
    /// Changed in kind.
    Changed,
    /// Unknown or not seen: never to be taken for a no.
    Unknown,
}

/// How a run of words in a [`Block::Passage`] is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// In both texts.
    Kept,
    /// In the earlier text only.
    Deleted,
    /// In the later text only.
    Inserted,
    /// In the earlier text only, and of no weight: another name for the same.
    QuietlyDeleted,
    /// In the later text only, and of no weight.
    QuietlyInserted,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// A heading; the first level is the document's title.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// Words of two texts in one, run by run; spaces are part of the runs.
    Passage {
        /// Where it stands and what became of it.
        label: String,
        /// The words in order.
        runs: Vec<(Mark, String)>,
    },
    /// A list of lines.
    List(Vec<String>),
    /// A table: its columns' names, and rows of cells.
    Table {
        /// Names of the columns.
        columns: Vec<String>,
        /// The cells, row by row.
        rows: Vec<Vec<(Tone, String)>>,
    },
}

/// A result laid out for people. Written as JSON it can be kept or sent, and shown elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its pieces in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// An empty document.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a heading; level 1 is the document's title.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds the words of two texts in one, run by run.
    pub fn passage(&mut self, label: impl Into<String>, runs: Vec<(Mark, String)>) {
        self.blocks.push(Block::Passage { label: label.into(), runs });
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, columns: &[&str], rows: Vec<Vec<(Tone, String)>>) {
        if !rows.is_empty() {
            let columns = columns.iter().map(|&name| name.to_owned()).collect();
            self.blocks.push(Block::Table { columns, rows });
        }
    }
}

/// A result that people can read.
///
/// ```
/// use trilat_core::{Dossier, model::*, report::Report};
/// # let dossier = Dossier::builder()
/// #     .add(Actor::new("us", ActorKind::State, "United States"))
/// #     .add(Source::new("a", SourceKind::UnilateralStatement, "A", Completeness::Full).issuers(["us"]))
/// #     .add(Source::new("b", SourceKind::UnilateralStatement, "B", Completeness::Full).coded(Coded::All))
/// #     .add(Commitment::new("a-1", "a", "will", Act::Assist, "ships"))
/// #     .build()?;
/// let changes = dossier.compare_statements("a", "b")?;
/// assert!(changes.to_markdown().contains("absent"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Report {
    /// The result laid out.
    fn document(&self) -> Document;

    /// For a terminal, in lines of at most `width` columns where words allow.
    fn to_text(&self, width: usize) -> String {
        super::terminal::write(&self.document(), width)
    }

    /// As Markdown (GitHub's tables); what records say cannot break out of its cell or become
    /// markup.
    fn to_markdown(&self) -> String {
        super::markdown::write(&self.document())
    }

    /// As a piece of HTML without scripts or styles, everything escaped.
    fn to_html(&self) -> String {
        super::html::write(&self.document())
    }
}

impl Report for Document {
    fn document(&self) -> Document {
        self.clone()
    }
}

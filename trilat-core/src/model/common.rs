use crate::model::{
    ActorId, AttributionGrade, Date, Leaf, Locator, SourceId, VisitSelf, Visitor, record::record,
    vocabulary::vocabulary,
};
use crate::node::{Path, Step};

record! {
    /// Another name of a thing.
    pub struct Alias, "an alias" {
        required {
            /// The name.
            name: String,
        }
        optional {
            /// The source that uses it.
            source: Option<SourceId>,
        }
    }
}

impl VisitSelf for Alias {}

record! {
    /// Where in a record's own source it stands.
    pub struct Passage, "a passage" {
        required {}
        optional {
            /// Paragraph, line, section or range, such as `¶8`.
            at: Option<Locator>,
            /// Short fragments as written, a few words each.
            quote: Vec<String>,
        }
    }
}

impl Default for Passage {
    fn default() -> Self {
        Self::new()
    }
}

impl VisitSelf for Passage {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        quotations(None, self.at.as_ref(), &self.quote, path, visitor);
    }
}

record! {
    /// Where in some source a claim stands.
    pub struct Citation, "a citation" {
        required {
            /// The source.
            source: SourceId,
        }
        optional {
            /// Paragraph, line, section or range, such as `¶8`.
            at: Option<Locator>,
            /// Short fragments as written, a few words each.
            quote: Vec<String>,
        }
    }
}

impl VisitSelf for Citation {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        let source = Some(self.source.as_str());
        quotations(source, self.at.as_ref(), &self.quote, path, visitor);
    }
}

fn quotations(
    source: Option<&str>,
    at: Option<&Locator>,
    quote: &[String],
    path: &mut Path,
    visitor: &mut dyn Visitor,
) {
    path.0.push(Step::Key("quote"));
    for (index, words) in (0..).zip(quote) {
        path.0.push(Step::Index(index));
        visitor.leaf(Leaf::Quotation { source, at, words }, path);
        path.0.pop();
    }
    path.0.pop();
}

record! {
    /// That an actor belongs to something for some time.
    pub struct Membership, "a membership" {
        required {
            /// What it belongs to.
            of: ActorId,
        }
        optional {
            /// From when; without it, for as long as anyone asks.
            from: Option<Date>,
            /// Until when.
            until: Option<Date>,
            /// In which role.
            role: Option<String>,
        }
    }
}

impl VisitSelf for Membership {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        interval(self.from.as_ref(), self.until.as_ref(), path, visitor);
    }
}

record! {
    /// That an actor takes part in a mechanism or framework for some time.
    pub struct Member, "a member" {
        required {
            /// Who.
            actor: ActorId,
        }
        optional {
            /// From when; without it, from the beginning.
            from: Option<Date>,
            /// Until when.
            until: Option<Date>,
        }
    }
}

impl VisitSelf for Member {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        interval(self.from.as_ref(), self.until.as_ref(), path, visitor);
    }
}

impl From<&str> for Member {
    fn from(actor: &str) -> Self {
        Self::new(actor)
    }
}

/// Tells a visitor of a span of time, where both ends are given.
pub(crate) fn interval(
    from: Option<&Date>,
    until: Option<&Date>,
    path: &mut Path,
    visitor: &mut dyn Visitor,
) {
    if let (Some(from), Some(until)) = (from, until) {
        path.0.push(Step::Key("until"));
        visitor.leaf(Leaf::Interval(from, until), path);
        path.0.pop();
    }
}

record! {
    /// Who said it, for whom, and how surely they can be held to it.
    pub struct Attribution, "an attribution" {
        required {
            /// How surely.
            grade: AttributionGrade,
        }
        optional {
            /// Who spoke, where that is not the holder.
            speaker: Option<ActorId>,
            /// On whose behalf, as the speaker or the source claims.
            on_behalf_of: Option<ActorId>,
            /// The sources by way of which it came, the nearest to the words first.
            relays: Vec<SourceId>,
        }
    }
}

impl VisitSelf for Attribution {}

vocabulary! {
    /// Whether an institution item is there.
    pub enum Presence, "answer" {
        /// It is there.
        Present = "present",
        /// It is not there.
        Absent = "absent",
        /// It cannot be told.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What a statement about an institution rests on. The two are never mixed in one comparison.
    pub enum Basis, "basis" {
        /// What the founding texts and later agreements provide for.
        Text = "text",
        /// What is done in practice.
        Practice = "practice",
    }
}

impl Basis {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Text => Self::Practice,
            Self::Practice => Self::Text,
        }
    }
}

record! {
    /// One item of an institution's build, as the Alliance Treaty Obligations and Provisions
    /// project (ATOP) counts them, over some time.
    pub struct InstitutionItem, "an institution item" {
        required {
            /// The item's name, such as `defense`, `consul` or `intcom`.
            item: String,
            /// Whether it is there.
            value: Presence,
            /// Whether that is so by the texts or in practice.
            basis: Basis,
        }
        optional {
            /// The item's code where it has grades, such as `3` for ATOP's `milcon`.
            code: Option<u32>,
            /// From when.
            from: Option<Date>,
            /// Until when.
            until: Option<Date>,
            /// Where it stands.
            citations: Vec<Citation>,
            /// Why it was coded so.
            note: Option<String>,
        }
    }
}

impl VisitSelf for InstitutionItem {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        interval(self.from.as_ref(), self.until.as_ref(), path, visitor);
    }
}

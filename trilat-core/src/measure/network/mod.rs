//! Networks of actors over propositions.
//!
//! Who says what about which proposition ([`Statements`]) becomes counts
//! ([`StatementCounts`]), and these a network of actors ([`Network`]) or of actors
//! and propositions ([`Affiliations`]); camps, actors between them and files for
//! other programs follow from that.
//!
//! Source: Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic
//! Networks", Oxford Handbook of Political Networks (2017). Where the reference
//! program departs from the measure that it names (a cosine that divides by the
//! product of counts, a Jaccard index above 1, a triangular kernel |1 − u|, an
//! Epanechnikov kernel (1 − u)², weeks and months taken for equal in different
//! years), the measure is kept here.

mod affiliations;
mod betweenness;
mod camps;
mod counts;
mod export;
mod graph;
mod kernel;
mod leiden;
mod one_mode;
mod statements;

pub use affiliations::{Affiliation, Affiliations, Side};
pub use camps::CampShares;
pub use counts::StatementCounts;
pub use export::{Column, NetworkNotation, NodeData};
pub use graph::{Edge, Network};
pub use kernel::Kernel;
pub use leiden::{Camps, Leiden};
pub use one_mode::{Normalisation, Relation};
pub use statements::{CalendarUnit, Duplicates, Statements, Window};

#[cfg(test)]
mod tests;

//! Networks as files for other programs: GraphML, GEXF and DOT.

use super::affiliations::Affiliations;
use super::graph::Network;
use crate::measure::words::words;
use std::fmt::Write;

words! {
    /// How a network is written for other programs.
    #[derive(PartialOrd, Ord)]
    pub enum NetworkNotation, "notation of a network" {
        /// GraphML: NetworkX, igraph, Gephi, visone.
        GraphMl = "graphml",
        /// GEXF 1.3: Gephi.
        Gexf = "gexf",
        /// DOT: Graphviz.
        Dot = "dot",
    }
}

/// Values of all nodes under one name.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Numbers, one a node.
    Numbers(Vec<f64>),
    /// Whole numbers, one a node.
    Whole(Vec<usize>),
    /// Texts, one a node; one that is not known is left out.
    Texts(Vec<Option<String>>),
}

impl Column {
    fn kind(&self) -> &'static str {
        match self {
            Self::Numbers(_) => "double",
            Self::Whole(_) => "long",
            Self::Texts(_) => "string",
        }
    }

    fn value(&self, node: usize) -> Option<String> {
        match self {
            Self::Numbers(list) => list.get(node).filter(|v| v.is_finite()).map(f64::to_string),
            Self::Whole(list) => list.get(node).map(ToString::to_string),
            Self::Texts(list) => list.get(node).cloned().flatten(),
        }
    }
}

/// What is written of the nodes beside their names: camps, betweenness, activity.
pub type NodeData<'d> = [(&'d str, Column)];

/// A network in the form that all writers take.
struct Drawing<'d> {
    nodes: Vec<&'d str>,
    columns: Vec<(&'d str, Column)>,
    edges: Vec<(usize, usize, f64)>,
    /// The side of each tie, in two-mode networks.
    sides: Option<Vec<&'static str>>,
}

impl Network {
    /// The network in a notation; see [`Network::to_graphml`].
    #[must_use]
    pub fn to_file(&self, notation: NetworkNotation, data: &NodeData<'_>) -> String {
        self.drawing(data).written(notation)
    }

    /// The network in GraphML. Ties of weight 0 are left out; nodes without a tie
    /// stay.
    #[must_use]
    pub fn to_graphml(&self, data: &NodeData<'_>) -> String {
        self.drawing(data).graphml()
    }

    /// The network in GEXF 1.3, as Gephi reads it.
    #[must_use]
    pub fn to_gexf(&self, data: &NodeData<'_>) -> String {
        self.drawing(data).gexf()
    }

    /// The network in the DOT language of Graphviz.
    #[must_use]
    pub fn to_dot(&self, data: &NodeData<'_>) -> String {
        self.drawing(data).dot()
    }

    fn drawing<'d>(&'d self, data: &NodeData<'d>) -> Drawing<'d> {
        let edges = self.edges().iter().filter(|edge| edge.weight != 0.0);
        Drawing {
            nodes: self.nodes().iter().map(String::as_str).collect(),
            columns: data.to_vec(),
            edges: edges.map(|edge| (edge.first, edge.second, edge.weight)).collect(),
            sides: None,
        }
    }
}

impl Affiliations {
    /// The two-mode network in a notation; see [`Affiliations::to_graphml`].
    #[must_use]
    pub fn to_file(&self, notation: NetworkNotation) -> String {
        self.drawing().written(notation)
    }

    /// The two-mode network in GraphML: nodes have a `mode`, actor or proposition,
    /// ties the number of statements as weight and the side taken.
    #[must_use]
    pub fn to_graphml(&self) -> String {
        self.drawing().graphml()
    }

    /// The two-mode network in GEXF 1.3.
    #[must_use]
    pub fn to_gexf(&self) -> String {
        self.drawing().gexf()
    }

    /// The two-mode network in DOT.
    #[must_use]
    pub fn to_dot(&self) -> String {
        self.drawing().dot()
    }

    fn drawing(&self) -> Drawing<'_> {
        let modes = std::iter::repeat_n("actor", self.actors.len())
            .chain(std::iter::repeat_n("proposition", self.propositions.len()));
        let edges = self.ties.iter();
        Drawing {
            nodes: self.actors.iter().chain(&self.propositions).map(String::as_str).collect(),
            columns: vec![(
                "mode",
                Column::Texts(modes.map(|mode| Some(mode.to_owned())).collect()),
            )],
            edges: edges
                .map(|tie| (tie.actor, self.actors.len() + tie.proposition, tie.count))
                .collect(),
            sides: Some(self.ties.iter().map(|tie| tie.combine.as_str()).collect()),
        }
    }
}

impl Drawing<'_> {
    fn written(&self, notation: NetworkNotation) -> String {
        match notation {
            NetworkNotation::GraphMl => self.graphml(),
            NetworkNotation::Gexf => self.gexf(),
            NetworkNotation::Dot => self.dot(),
        }
    }

    fn sided(&self) -> impl Iterator<Item = (usize, (usize, usize, f64), Option<&'static str>)> {
        self.edges.iter().enumerate().map(|(place, &edge)| {
            (place, edge, self.sides.as_ref().and_then(|sides| sides.get(place).copied()))
        })
    }

    fn graphml(&self) -> String {
        let mut out = Text::new(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n  \
             <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n",
        );
        for (place, (name, column)) in self.columns.iter().enumerate() {
            let (name, kind) = (xml(name), column.kind());
            out.line(format_args!(
                "  <key id=\"n{place}\" for=\"node\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
            ));
        }
        out.line(format_args!(
            "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
        ));
        if self.sides.is_some() {
            out.line(format_args!(
                "  <key id=\"side\" for=\"edge\" attr.name=\"side\" attr.type=\"string\"/>"
            ));
        }
        out.line(format_args!("  <graph edgedefault=\"undirected\">"));
        for (node, name) in self.nodes.iter().enumerate() {
            let label = xml(name);
            out.line(format_args!("    <node id=\"{node}\">"));
            out.line(format_args!("      <data key=\"label\">{label}</data>"));
            for (place, (_, column)) in self.columns.iter().enumerate() {
                if let Some(value) = column.value(node) {
                    let value = xml(&value);
                    out.line(format_args!("      <data key=\"n{place}\">{value}</data>"));
                }
            }
            out.line(format_args!("    </node>"));
        }
        for (_, (one, other, weight), side) in self.sided() {
            out.line(format_args!("    <edge source=\"{one}\" target=\"{other}\">"));
            out.line(format_args!("      <data key=\"weight\">{weight}</data>"));
            if let Some(side) = side {
                out.line(format_args!("      <data key=\"side\">{side}</data>"));
            }
            out.line(format_args!("    </edge>"));
        }
        out.0.push_str("  </graph>\n</graphml>\n");
        out.0
    }

    fn gexf(&self) -> String {
        let mut out = Text::new(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  \
             <graph defaultedgetype=\"undirected\">\n",
        );
        if !self.columns.is_empty() {
            out.line(format_args!("    <attributes class=\"node\">"));
            for (place, (name, column)) in self.columns.iter().enumerate() {
                let (name, kind) = (xml(name), column.kind());
                out.line(format_args!(
                    "      <attribute id=\"{place}\" title=\"{name}\" type=\"{kind}\"/>"
                ));
            }
            out.line(format_args!("    </attributes>"));
        }
        if self.sides.is_some() {
            out.line(format_args!("    <attributes class=\"edge\">"));
            out.line(format_args!("      <attribute id=\"0\" title=\"side\" type=\"string\"/>"));
            out.line(format_args!("    </attributes>"));
        }
        out.line(format_args!("    <nodes>"));
        for (node, name) in self.nodes.iter().enumerate() {
            let label = xml(name);
            out.line(format_args!("      <node id=\"{node}\" label=\"{label}\">"));
            if !self.columns.is_empty() {
                out.line(format_args!("        <attvalues>"));
                for (place, (_, column)) in self.columns.iter().enumerate() {
                    if let Some(value) = column.value(node) {
                        let value = xml(&value);
                        out.line(format_args!(
                            "          <attvalue for=\"{place}\" value=\"{value}\"/>"
                        ));
                    }
                }
                out.line(format_args!("        </attvalues>"));
            }
            out.line(format_args!("      </node>"));
        }
        out.line(format_args!("    </nodes>"));
        out.line(format_args!("    <edges>"));
        for (place, (one, other, weight), side) in self.sided() {
            out.line(format_args!(
                "      <edge id=\"{place}\" source=\"{one}\" target=\"{other}\" weight=\"{weight}\">"
            ));
            if let Some(side) = side {
                out.line(format_args!(
                    "        <attvalues><attvalue for=\"0\" value=\"{side}\"/></attvalues>"
                ));
            }
            out.line(format_args!("      </edge>"));
        }
        out.0.push_str("    </edges>\n  </graph>\n</gexf>\n");
        out.0
    }

    fn dot(&self) -> String {
        let mut out = Text::new("graph {\n");
        for (node, name) in self.nodes.iter().enumerate() {
            let mut attributes = format!("label={}", dot(name));
            for (name, column) in &self.columns {
                if let Some(value) = column.value(node) {
                    let (name, value) = (dot(name), dot(&value));
                    attributes.push_str(&format!(", {name}={value}"));
                }
            }
            out.line(format_args!("  {node} [{attributes}];"));
        }
        for (_, (one, other, weight), side) in self.sided() {
            let side = side.map(|side| format!(", side={side}")).unwrap_or_default();
            out.line(format_args!("  {one} -- {other} [weight={weight}{side}];"));
        }
        out.0.push_str("}\n");
        out.0
    }
}

/// Text that grows line by line.
struct Text(String);

impl Text {
    fn new(start: &str) -> Self {
        Self(start.to_owned())
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{line}");
    }
}

/// Text in the syntax of a file: the characters that mean something there are
/// written by their names, and control characters, which XML 1.0 cannot hold,
/// become U+FFFD.
fn escaped(text: &str, name: impl Fn(char) -> Option<&'static str>) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match name(c) {
            Some(name) => out.push_str(name),
            None if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            None => out.push(c),
        }
    }
    out
}

/// Text for the inside of an XML element or attribute; white space keeps its kind.
fn xml(text: &str) -> String {
    escaped(text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        _ => None,
    })
}

/// Text as a quoted string of DOT.
fn dot(text: &str) -> String {
    let inside = escaped(text, |c| match c {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '\n' => Some("\\n"),
        _ => None,
    });
    format!("\"{inside}\"")
}

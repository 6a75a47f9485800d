use crate::model::{Citation, FrameId, IssueId, VisitSelf, record::noun};

noun! {
    /// A label that actors put on a thing, such as "defensive" or "encirclement".
    pub struct Frame(FrameId, "a frame") {
        required {
            /// The label.
            label: String,
        }
        optional {
            /// The scheme that it belongs to.
            scheme: Option<String>,
            /// The two ends, where the frame is a scale between poles.
            poles: Vec<String>,
            /// Frames that say the opposite of the same thing.
            opposite_of: Vec<FrameId>,
            /// What it is about.
            issues: Vec<IssueId>,
            /// Where it is used.
            citations: Vec<Citation>,
        }
    }
}

impl VisitSelf for Frame {}

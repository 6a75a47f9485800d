use crate::model::{
    Citation, CommitmentId, Date, FrameworkId, InstitutionItem, MechanismId, Member, SourceId,
    VisitSelf, Visitor, common::interval, record::noun,
};
use crate::node::Path;

noun! {
    /// A named set of actors with its commitments and mechanisms: an alliance, a partnership.
    pub struct Framework(FrameworkId, "a framework") {
        required {
            /// Its name in English.
            name: String,
        }
        optional {
            /// Who belongs to it, and when.
            members: Vec<Member>,
            /// The sources that found it.
            founding: Vec<SourceId>,
            /// When it began.
            from: Option<Date>,
            /// When it ended.
            until: Option<Date>,
            /// Its commitments, beyond those of its founding sources.
            commitments: Vec<CommitmentId>,
            /// Its mechanisms.
            mechanisms: Vec<MechanismId>,
            /// Its build, item by item.
            items: Vec<InstitutionItem>,
            /// Where all that is found.
            citations: Vec<Citation>,
        }
    }
}

impl VisitSelf for Framework {
    fn visit_self(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        interval(self.from.as_ref(), self.until.as_ref(), path, visitor);
    }
}

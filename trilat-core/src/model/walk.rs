use super::{date::Date, kind::NounKind};
use crate::{
    node::{Path, Step},
    text::Locator,
};

/// A leaf of a record that something beyond the record itself depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Leaf<'a> {
    /// A reference to a record.
    Reference(NounKind, &'a str),
    /// Quoted words; `source` is `None` where the record's own source is meant.
    Quotation { source: Option<&'a str>, at: Option<&'a Locator>, words: &'a str },
    /// Words of any kind.
    Text(&'a str),
    /// A span of time, from and until.
    Interval(&'a Date, &'a Date),
}

/// Takes the leaves of a record, each with its path.
pub(crate) trait Visitor {
    fn leaf(&mut self, leaf: Leaf<'_>, path: &Path);
}

/// A value whose leaves can be visited in a fixed order.
pub(crate) trait Walk {
    fn walk(&self, _path: &mut Path, _visitor: &mut dyn Visitor) {}
}

/// What a record shows as a whole, beyond its fields one by one.
pub(crate) trait VisitSelf {
    fn visit_self(&self, _path: &mut Path, _visitor: &mut dyn Visitor) {}
}

macro_rules! no_leaves {
    ($($type:ty),+) => { $(impl Walk for $type {})+ };
}
no_leaves!(bool, u32, Date, Locator);

impl Walk for String {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        visitor.leaf(Leaf::Text(self), path);
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        if let Some(value) = self {
            value.walk(path, visitor);
        }
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&self, path: &mut Path, visitor: &mut dyn Visitor) {
        for (at, value) in (0..).zip(self) {
            path.0.push(Step::Index(at));
            value.walk(path, visitor);
            path.0.pop();
        }
    }
}

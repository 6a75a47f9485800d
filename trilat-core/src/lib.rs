//! Commitments, mechanisms and positions of states as typed records, each
//! with its source, and the comparisons over them.

pub mod measure;

//! Dossiers in and out: YAML and JSON in, canonical JSON and its schema out.

#[cfg(feature = "files")]
mod folder;
mod json_reader;
mod limits;
mod pack;
mod packed;
mod read;
#[cfg(feature = "schema")]
mod schema;
#[cfg(test)]
mod tests;
mod value;
mod write;
#[cfg(feature = "yaml")]
mod yaml_reader;

pub use limits::{MOST_BYTES, MOST_FILE_BYTES, MOST_FILES};
pub use read::Notation;
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub(crate) use value::{read_value, write_yaml};

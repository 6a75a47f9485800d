//! What the reader takes at the most. A larger dossier is refused with a clear error.

/// Bytes of one file: 1 GiB.
pub const MOST_FILE_BYTES: usize = 1 << 30;
/// Bytes of all files of a folder together: 2 GiB.
pub const MOST_BYTES: usize = 2 << 30;
/// Files of a folder.
pub const MOST_FILES: usize = 10_000;

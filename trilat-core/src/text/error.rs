use thiserror::Error;

/// Why a text or a fragment cannot be worked with.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TextError {
    /// The text is longer than [`MAX_TEXT`](super::MAX_TEXT).
    #[error("the text has {bytes} bytes, more than the {limit} allowed")]
    TextTooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The fragment is longer than [`MAX_FRAGMENT`](super::MAX_FRAGMENT).
    #[error("the fragment has {bytes} bytes, more than the {limit} allowed")]
    FragmentTooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The fragment holds neither letter nor digit.
    #[error("the fragment has no words")]
    FragmentWithoutWords,
    /// Two texts of a corpus bear one id.
    #[error("two texts bear the id `{id}`")]
    DuplicateText {
        /// The id.
        id: String,
    },
}

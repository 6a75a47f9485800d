/// What may be handed to a field's setter: the value, what turns into it, or, for lists,
/// anything that can be gone through.
///
/// This lets `.by(["us", "jp"])` and `.deadline(date)` read as they should.
pub trait Assign<T> {
    /// The value for the field.
    fn assign(self) -> T;
}

impl<T, U: Into<T>> Assign<Option<T>> for U {
    fn assign(self) -> Option<T> {
        Some(self.into())
    }
}

impl<T, I> Assign<Vec<T>> for I
where
    I: IntoIterator,
    I::Item: Into<T>,
{
    fn assign(self) -> Vec<T> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<T, U: Into<T>> Assign<super::Stated<T>> for U {
    fn assign(self) -> super::Stated<T> {
        super::Stated::Is(self.into())
    }
}

impl Assign<Self> for bool {
    fn assign(self) -> Self {
        self
    }
}

//! The plain binary form of partial results: little-endian numbers, strings with
//! their length before them, a name and a version at the head.

use super::error::{ErrorKind, MeasureError};
use super::scale::{Scale, ScaleKind};

pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn new(head: [u8; 8]) -> Self {
        Self(head.to_vec())
    }

    pub(crate) fn u8(&mut self, value: u8) {
        self.0.push(value);
    }

    pub(crate) fn u16(&mut self, value: u16) {
        self.0.extend(value.to_le_bytes());
    }

    pub(crate) fn u32(&mut self, value: u32) {
        self.0.extend(value.to_le_bytes());
    }

    pub(crate) fn i32(&mut self, value: i32) {
        self.0.extend(value.to_le_bytes());
    }

    pub(crate) fn u64(&mut self, value: u64) {
        self.0.extend(value.to_le_bytes());
    }

    pub(crate) fn u128(&mut self, value: u128) {
        self.0.extend(value.to_le_bytes());
    }

    pub(crate) fn f64(&mut self, value: f64) {
        self.0.extend(value.to_bits().to_le_bytes());
    }

    pub(crate) fn option(&mut self, value: Option<u64>) {
        self.u8(u8::from(value.is_some()));
        if let Some(value) = value {
            self.u64(value);
        }
    }

    pub(crate) fn len(&mut self, value: usize) {
        self.u64(value as u64);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.len(text.len());
        self.0.extend(text.as_bytes());
    }

    pub(crate) fn scale(&mut self, scale: &Scale) {
        self.u8(match scale.kind() {
            ScaleKind::Nominal => 0,
            ScaleKind::Ordinal => 1,
            ScaleKind::Numeric => 2,
        });
        self.len(scale.len());
        for (level, &value) in scale.levels().iter().zip(scale.values()) {
            self.text(level);
            self.f64(value);
        }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what [`Writer`] wrote and refuses everything else. No length is
/// believed that the bytes at hand cannot hold.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], head: [u8; 8]) -> Result<Self, MeasureError> {
        bytes.strip_prefix(&head).map(Self).ok_or_else(|| {
            let name = String::from_utf8_lossy(head.get(..7).unwrap_or_default()).into_owned();
            damaged(&format!("the bytes are no `{name}` of this version"))
        })
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], MeasureError> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or_else(cut)?;
        self.0 = rest;
        Ok(*bytes)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, MeasureError> {
        self.take().map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, MeasureError> {
        self.take().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, MeasureError> {
        self.take().map(u32::from_le_bytes)
    }

    pub(crate) fn i32(&mut self) -> Result<i32, MeasureError> {
        self.take().map(i32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, MeasureError> {
        self.take().map(u64::from_le_bytes)
    }

    pub(crate) fn u128(&mut self) -> Result<u128, MeasureError> {
        self.take().map(u128::from_le_bytes)
    }

    pub(crate) fn f64(&mut self) -> Result<f64, MeasureError> {
        self.u64().map(f64::from_bits)
    }

    pub(crate) fn option(&mut self) -> Result<Option<u64>, MeasureError> {
        match self.u8()? {
            0 => Ok(None),
            1 => self.u64().map(Some),
            _ => Err(damaged("it is not clear whether there is a value")),
        }
    }

    /// A number of things each of which takes at least `size` of the bytes left.
    pub(crate) fn len(&mut self, size: usize) -> Result<usize, MeasureError> {
        let count = usize::try_from(self.u64()?).map_err(|_| cut())?;
        match count.checked_mul(size) {
            Some(bytes) if bytes <= self.0.len() => Ok(count),
            _ => Err(cut()),
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, MeasureError> {
        let length = self.len(1)?;
        let (text, rest) = self.0.split_at_checked(length).ok_or_else(cut)?;
        self.0 = rest;
        let text = std::str::from_utf8(text).map_err(|_| damaged("a name is not UTF-8"))?;
        Ok(text.to_owned())
    }

    /// A list of a known length, each of its things `size` bytes long.
    pub(crate) fn list<T>(
        &mut self,
        count: usize,
        size: usize,
        read: impl Fn(&mut Self) -> Result<T, MeasureError>,
    ) -> Result<Vec<T>, MeasureError> {
        if count.checked_mul(size).is_none_or(|bytes| bytes > self.0.len()) {
            return Err(cut());
        }
        (0..count).map(|_| read(self)).collect()
    }

    pub(crate) fn scale(&mut self) -> Result<Scale, MeasureError> {
        let kind = match self.u8()? {
            0 => ScaleKind::Nominal,
            1 => ScaleKind::Ordinal,
            2 => ScaleKind::Numeric,
            _ => return Err(damaged("the kind of the scale is not known")),
        };
        let count = self.len(16)?;
        let (mut levels, mut values) = (Vec::new(), Vec::new());
        for _ in 0..count {
            levels.push(self.text()?);
            values.push(self.f64()?);
        }
        let scale = Scale::from_parts(kind, levels.clone(), values.clone())
            .map_err(|error| damaged(error.detail()))?;
        let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
        if scale.levels() != levels || bits(scale.values()) != bits(&values) {
            return Err(damaged("the levels of the scale do not fit its kind"));
        }
        Ok(scale)
    }

    pub(crate) fn finish(self) -> Result<(), MeasureError> {
        if self.0.is_empty() { Ok(()) } else { Err(damaged("bytes are left over at the end")) }
    }
}

pub(crate) fn damaged(detail: &str) -> MeasureError {
    MeasureError::new(ErrorKind::Bytes, detail)
}

fn cut() -> MeasureError {
    damaged("the bytes end too early")
}

/// Names that must be sorted and all different.
pub(crate) fn check_sorted<'n>(
    names: impl IntoIterator<Item = &'n String>,
) -> Result<(), MeasureError> {
    let mut before: Option<&String> = None;
    for name in names {
        if name.is_empty() || before.is_some_and(|before| before >= name) {
            return Err(damaged("names are not in order"));
        }
        before = Some(name);
    }
    Ok(())
}

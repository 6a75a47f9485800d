//! Positions of actors on items, as numbers.

mod builder;

pub use builder::TableBuilder;

use super::error::{ErrorKind, MeasureError, quoted, unfit};
use super::items::Items;
use super::numbers::{Number, NumberLevels};
use super::pairs::ExactWeights;
use super::scale::{MISSING, Scale, ScaleKind};
use std::collections::HashSet;
use std::ops::Range;

/// The most cells (actors × items) that a table may have: 2²⁷.
pub const MAX_CELLS: usize = 1 << 27;

/// A table of actors × items: for each cell a level of one scale, or nothing known.
///
/// Items may carry weights (for the weighted forms of S) and periods (a year, a
/// month, a day: any whole number that orders them).
///
/// ```
/// use trilat_core::measure::{Scale, Table};
///
/// let mut table = Table::builder(Scale::ordinal(["yes", "abstain", "no"])?);
/// table.set("US", "R/74/1", "no")?;
/// table.set("JP", "R/74/1", "yes")?;
/// table.set("JP", "R/74/2", "yes")?;
/// let table = table.build()?;
/// assert_eq!(table.actors(), ["US", "JP"]);
/// assert_eq!(table.level(0, 1), None);
/// # Ok::<(), trilat_core::measure::MeasureError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    scale: Scale,
    actors: Vec<String>,
    items: Items,
    /// One row of `items.len()` codes per actor.
    codes: Vec<u16>,
    weights: Option<Weights>,
    periods: Option<Vec<Option<i64>>>,
}

/// The items' weights as given and in a form that adds up exactly.
#[derive(Debug, Clone, PartialEq)]
struct Weights {
    given: Vec<f64>,
    exact: ExactWeights,
}

impl Weights {
    fn new(given: Vec<f64>) -> Result<Self, MeasureError> {
        Ok(Self { exact: ExactWeights::new(&given)?, given })
    }
}

impl Table {
    /// The code of a cell that is not known.
    pub const MISSING: u16 = MISSING;

    /// Start an empty table that is filled cell by cell.
    #[must_use]
    pub fn builder(scale: Scale) -> TableBuilder {
        TableBuilder::new(scale)
    }

    /// A table from codes in actor-major order: all items of the first actor, then
    /// all of the second. A code is a level counted from 0, or [`Table::MISSING`].
    /// Unlike the builder and the readers it takes actors without a known cell.
    ///
    /// # Errors
    /// A list of the wrong length, a name empty or given twice, a code outside
    /// the scale, or more than [`MAX_CELLS`] cells.
    pub fn from_codes(
        scale: Scale,
        actors: Vec<String>,
        items: Vec<String>,
        codes: Vec<u16>,
    ) -> Result<Self, MeasureError> {
        check_names("item", &items)?;
        Self::checked(scale, actors, items.into(), codes)
    }

    /// The same of items that have no names but numbers, such as `0..6500`: these are written out
    /// only if [`Table::items`] asks for them.
    ///
    /// ```
    /// use trilat_core::measure::{Scale, Table};
    ///
    /// let votes = Scale::ordinal(["yes", "abstain", "no"])?;
    /// let actors = vec!["US".to_owned(), "JP".to_owned()];
    /// let table = Table::from_numbered(votes, actors, 1..4, vec![0, 0, 2, 0, 1, Table::MISSING])?;
    /// assert_eq!(table.items(), ["1", "2", "3"]);
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Table::from_codes`].
    pub fn from_numbered(
        scale: Scale,
        actors: Vec<String>,
        items: Range<usize>,
        codes: Vec<u16>,
    ) -> Result<Self, MeasureError> {
        Self::checked(scale, actors, Items::numbered(items), codes)
    }

    /// A table of cells that hold the values of a numeric scale, in actor-major order;
    /// not-a-number is nothing known. Items are numbered as in [`Table::from_numbered`].
    ///
    /// ```
    /// use trilat_core::measure::{Scale, Table};
    ///
    /// let actors = || vec!["US".to_owned(), "JP".to_owned()];
    /// let points = Scale::numeric([1.0, 2.5, 4.0])?;
    /// let cells = [1.0, 2.5, f64::NAN, 4.0, 1.0, 1.0];
    /// let table = Table::from_numbers(points.clone(), actors(), 0..3, &cells)?;
    /// assert_eq!((table.level(0, 1), table.level(0, 2)), (Some(1), None));
    ///
    /// let odd = Table::from_numbers(points, actors(), 0..1, &[1_i8, 3]).unwrap_err();
    /// assert_eq!((odd.row(), odd.value()), (Some("JP"), Some("3")));
    /// # Ok::<(), trilat_core::measure::MeasureError>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Table::from_codes`], a scale that is not numeric, and a cell that is no value of it.
    pub fn from_numbers<N: Number>(
        scale: Scale,
        actors: Vec<String>,
        items: Range<usize>,
        cells: &[N],
    ) -> Result<Self, MeasureError> {
        if scale.kind() != ScaleKind::Numeric {
            let message = "the cells are numbers, but the scale is not numeric";
            return Err(MeasureError::new(ErrorKind::Scale, message));
        }
        checked_size(actors.len(), items.len())?;
        let mut codes = Vec::with_capacity(cells.len());
        let levels = NumberLevels::new(scale.values().iter().copied());
        levels.codes(cells, &mut codes).map_err(|odd| {
            let width = items.len().max(1);
            let actor = actors.get(odd.place / width).map_or("", String::as_str);
            odd.at(&scale, actor, &(items.start + odd.place % width).to_string())
        })?;
        Self::from_numbered(scale, actors, items, codes)
    }

    fn checked(
        scale: Scale,
        actors: Vec<String>,
        items: Items,
        codes: Vec<u16>,
    ) -> Result<Self, MeasureError> {
        check_names("actor", &actors)?;
        let size = checked_size(actors.len(), items.len())?;
        if codes.len() != size {
            return Err(MeasureError::new(
                ErrorKind::Shape,
                format!(
                    "{} actors and {} items make {size} cells, but {} codes were given",
                    actors.len(),
                    items.len(),
                    codes.len()
                ),
            ));
        }
        let levels = u16::try_from(scale.len()).unwrap_or(u16::MAX);
        let rows = actors.iter().zip(codes.chunks(items.len().max(1)));
        for (actor, row) in rows.filter(|(_, row)| any_odd(row, levels)) {
            for (item, &code) in items.names().iter().zip(row) {
                if odd(code, levels) {
                    return Err(MeasureError::new(
                        ErrorKind::Level,
                        format!("`{code}` is not a level of a scale of {} levels", scale.len()),
                    )
                    .at(actor, item)
                    .with_value(code));
                }
            }
        }
        Ok(Self { scale, actors, items, codes, weights: None, periods: None })
    }

    /// The same table with a weight for each item.
    ///
    /// # Errors
    /// A list of the wrong length, a weight that is negative, not finite, or neither 0
    /// nor from 1e-60 to 1e60, or weights that differ by a factor of more than about
    /// 10¹³ and could not be added exactly.
    pub fn with_weights(mut self, weights: Vec<f64>) -> Result<Self, MeasureError> {
        self.check_length(weights.len(), "weights")?;
        for (at, &weight) in weights.iter().enumerate() {
            check_weight(weight, &weight.to_string()).map_err(|error| {
                error.at(self.items().get(at).map_or("", String::as_str), "weight")
            })?;
        }
        // Adding zero turns a negative zero into the plain one.
        self.weights = Some(Weights::new(weights.into_iter().map(|w| w + 0.0).collect())?);
        Ok(self)
    }

    /// The same table with a period for each item, `None` where it is not known.
    ///
    /// # Errors
    /// A list of the wrong length.
    pub fn with_periods(mut self, periods: Vec<Option<i64>>) -> Result<Self, MeasureError> {
        self.check_length(periods.len(), "periods")?;
        self.periods = Some(periods);
        Ok(self)
    }

    fn check_length(&self, given: usize, what: &str) -> Result<(), MeasureError> {
        if given == self.items.len() {
            return Ok(());
        }
        Err(MeasureError::new(
            ErrorKind::Shape,
            format!("{} items need as many {what}, but {given} were given", self.items.len()),
        ))
    }

    /// The scale that the positions stand on.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The actors in the order in which they were given.
    #[must_use]
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// The items in the order in which they were given.
    #[must_use]
    pub fn items(&self) -> &[String] {
        self.items.names()
    }

    /// How many items there are.
    #[must_use]
    pub fn item_count(&self) -> usize {
        self.items.len()
    }

    /// The weight of each item, if weights were given.
    #[must_use]
    pub fn weights(&self) -> Option<&[f64]> {
        self.weights.as_ref().map(|weights| weights.given.as_slice())
    }

    pub(crate) fn exact_weights(&self) -> Option<&ExactWeights> {
        self.weights.as_ref().map(|weights| &weights.exact)
    }

    /// The period of each item, if periods were given.
    #[must_use]
    pub fn periods(&self) -> Option<&[Option<i64>]> {
        self.periods.as_deref()
    }

    /// The level of an actor on an item, both by their place in the lists;
    /// `None` if it is not known.
    #[must_use]
    pub fn level(&self, actor: usize, item: usize) -> Option<u16> {
        let code = *self.row(actor).get(item)?;
        (code != Self::MISSING).then_some(code)
    }

    /// The codes of one actor on all items; empty if there is no such actor.
    #[must_use]
    pub fn row(&self, actor: usize) -> &[u16] {
        let width = self.items.len();
        let start = actor.saturating_mul(width);
        self.codes.get(start..start.saturating_add(width)).unwrap_or_default()
    }

    /// The place of an actor in the list.
    ///
    /// # Errors
    /// The actor is not in the table.
    pub fn actor(&self, name: &str) -> Result<usize, MeasureError> {
        self.actors.iter().position(|actor| actor == name).ok_or_else(|| {
            MeasureError::new(
                ErrorKind::UnknownActor,
                format!("there is no actor {}", quoted(name)),
            )
            .with_value(name)
        })
    }
}

/// Whether a code is neither a level nor missing, which one step further is 0.
fn odd(code: u16, levels: u16) -> bool {
    code.wrapping_add(1) > levels
}

/// Whether any code of a row is odd. All are looked at, which a processor does many at a time.
#[inline(never)]
fn any_odd(row: &[u16], levels: u16) -> bool {
    row.iter().fold(false, |any, &code| any | odd(code, levels))
}

fn check_names(what: &str, names: &[String]) -> Result<(), MeasureError> {
    if names.iter().any(String::is_empty) {
        return Err(empty_name(what));
    }
    // Names in a strict order, as numbers are by their lengths first, are not twice there.
    if names.is_sorted_by(|a, b| (a.len(), a) < (b.len(), b)) {
        return Ok(());
    }
    let mut seen = HashSet::with_capacity(names.len());
    for name in names {
        if !seen.insert(name.as_str()) {
            return Err(MeasureError::new(
                ErrorKind::DuplicateName,
                format!("the {what} {} is named twice", quoted(name)),
            )
            .with_value(name));
        }
    }
    Ok(())
}

fn checked_size(actors: usize, items: usize) -> Result<usize, MeasureError> {
    // Items without an actor are bounded too: whoever asks for their names gets all.
    match actors.checked_mul(items) {
        Some(size) if size.max(items) <= MAX_CELLS => Ok(size),
        _ => Err(too_large()),
    }
}

fn too_large() -> MeasureError {
    MeasureError::new(ErrorKind::TooLarge, format!("a table may have at most {MAX_CELLS} cells"))
}

pub(crate) fn empty_name(what: &str) -> MeasureError {
    MeasureError::new(ErrorKind::EmptyName, format!("an {what} has an empty name")).with_value("")
}

pub(crate) fn check_weight(weight: f64, written: &str) -> Result<(), MeasureError> {
    let what = if weight < 0.0 { Some("is negative") } else { unfit(weight) };
    let Some(what) = what else { return Ok(()) };
    Err(MeasureError::new(ErrorKind::Weight, format!("the weight {} {what}", quoted(written)))
        .with_value(written))
}

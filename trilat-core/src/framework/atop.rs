use super::{
    columns::{Columns, INDICES, highest},
    csv,
    error::AtopError,
    indices::LeedsAnac,
    items::{ItemFinding, ItemMeaning},
    profile::FrameworkProfile,
};
use crate::{
    base::excerpt,
    model::{Date, Presence, record::is_default},
};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// The alliance-level table of the Alliance Treaty Obligations and Provisions project (ATOP).
///
/// Its data are not part of the library: read the project's file with [`AtopTable::from_csv`].
/// Each alliance can then stand beside a dossier's frameworks.
///
/// ```
/// use trilat_core::framework::{AtopTable, FrameworkComparison};
/// let table = AtopTable::from_csv("atopid,begyr,defense,base,organ1,estmode,pubsecr\n\
///                                  9001,1949,1,3,3,1,0\n9002,1951,0,0,0,1,\n")?;
/// let first = table.get(9001).unwrap();
/// assert_eq!((first.indices().milinst, first.indices().formal), (Some(2), Some(2)));
/// let both = FrameworkComparison::of(table.alliances.iter().map(|it| it.profile()).collect());
/// assert_eq!(both.gap(1, 0).unwrap().to_add.len(), 3);
/// # Ok::<(), trilat_core::framework::AtopError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AtopTable {
    /// The alliances in the order of the table.
    pub alliances: Vec<AtopAlliance>,
    /// Columns of which nothing was made, as written.
    pub ignored_columns: Vec<String>,
}

/// One alliance of ATOP: the highest that it ever reached, item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AtopAlliance {
    /// Its number in ATOP.
    pub atopid: u32,
    /// Its members as the table names them; empty if it does not.
    #[serde(skip_serializing_if = "is_default")]
    pub name: String,
    /// Its members by their Correlates of War codes.
    #[serde(skip_serializing_if = "is_default")]
    pub members: Vec<u32>,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// When it ended; none if it had not when the data end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Its items by their codes; none where the table has nothing.
    pub items: BTreeMap<&'static str, Option<u32>>,
    /// The indices that the table itself carries.
    #[serde(skip_serializing_if = "is_default")]
    pub published: BTreeMap<&'static str, Option<u32>>,
}

impl AtopTable {
    /// Reads the table from comma-separated values with a head. Needed is the column `atopid`;
    /// columns that the reader does not know are left aside and listed. A field that is empty, `.`
    /// or `NA` is missing.
    ///
    /// # Errors
    ///
    /// If the text is not such a table, is too large, or a field that is read holds something else
    /// than it should, such as a code outside the item's scale.
    pub fn from_csv(text: &str) -> Result<Self, AtopError> {
        let rows =
            csv::rows(text).map_err(|fault| AtopError::new(fault.line, None, fault.message))?;
        let Some(((line, head), rows)) = rows.split_first() else {
            return Err(AtopError::new(1, None, "the table is empty".to_owned()));
        };
        let columns = Columns::read(*line, head)?;
        let mut alliances = Vec::with_capacity(rows.len());
        let mut seen = HashSet::new();
        for (line, row) in rows {
            let alliance = AtopAlliance::read(&columns, *line, row)?;
            if !seen.insert(alliance.atopid) {
                let message = format!("the alliance `{}` stands twice", alliance.atopid);
                return Err(AtopError::new(*line, Some("atopid"), message));
            }
            alliances.push(alliance);
        }
        Ok(Self { alliances, ignored_columns: columns.ignored })
    }

    /// The alliance of that number.
    #[must_use]
    pub fn get(&self, atopid: u32) -> Option<&AtopAlliance> {
        self.alliances.iter().find(|alliance| alliance.atopid == atopid)
    }
}

impl AtopAlliance {
    fn read(columns: &Columns, line: usize, row: &[String]) -> Result<Self, AtopError> {
        let number = |name: &str| columns.number(line, row, name);
        let Some(atopid) = number("atopid")? else {
            return Err(AtopError::new(line, Some("atopid"), "the number is missing".to_owned()));
        };
        let code = |name: &'static str| {
            let code = number(name)?;
            match (code, highest(name)) {
                (Some(code), Some(highest)) if code > highest => {
                    let message = format!("the code `{code}` is above `{highest}`, the highest");
                    Err(AtopError::new(line, Some(name), message))
                }
                _ => Ok((name, code)),
            }
        };
        let coded = |names: &mut dyn Iterator<Item = &'static str>| {
            names
                .filter(|name| columns.has(name))
                .map(code)
                .collect::<Result<BTreeMap<_, _>, AtopError>>()
        };
        Ok(Self {
            atopid,
            name: columns.text(row, "members").to_owned(),
            members: members(columns, line, row)?,
            from: date(columns, line, row, ["begyr", "begmo", "begday"])?,
            until: date(columns, line, row, ["endyr", "endmo", "endday"])?,
            items: coded(&mut ItemMeaning::all().iter().map(|known| known.item))?,
            published: coded(&mut INDICES.into_iter())?,
        })
    }

    /// The indices over its items.
    #[must_use]
    pub fn indices(&self) -> LeedsAnac {
        LeedsAnac::of(&self.findings())
    }

    /// What it is made of, to stand beside frameworks of a dossier.
    #[must_use]
    pub fn profile(&self) -> FrameworkProfile {
        let key = format!("atop:{}", self.atopid);
        let name = if self.name.is_empty() { key.clone() } else { self.name.clone() };
        let members = self.members.iter().map(|code| format!("cow:{code}")).collect();
        FrameworkProfile::of_items(key, name, members, self.findings())
    }

    fn findings(&self) -> Vec<ItemFinding> {
        let ordered = ItemMeaning::all().iter().filter_map(|known| {
            let code = *self.items.get(known.item)?;
            Some(match code {
                None => ItemFinding::coded(known.item, Presence::Unknown, None),
                Some(0) => ItemFinding::coded(known.item, Presence::Absent, Some(0)),
                // Of an item without grades the code says no more than that it is there.
                Some(1) if !known.is_graded() => {
                    ItemFinding::coded(known.item, Presence::Present, None)
                }
                Some(code) => ItemFinding::coded(known.item, Presence::Present, Some(code)),
            })
        });
        ordered.collect()
    }
}

/// The members' codes: one to a column, or all in one with semicolons between.
fn members(columns: &Columns, line: usize, row: &[String]) -> Result<Vec<u32>, AtopError> {
    let mut out = Vec::new();
    for text in columns.text(row, "members_cow").split(';').map(str::trim) {
        if text.is_empty() {
            continue;
        }
        let code = text.parse().map_err(|_| {
            let message = format!("`{}` is no code of a state", excerpt(text));
            AtopError::new(line, Some("members_cow"), message)
        })?;
        out.push(code);
    }
    for at in 1.. {
        let name = format!("mem{at}");
        if !columns.has(&name) {
            break;
        }
        out.extend(columns.number(line, row, &name)?.filter(|&code| code > 0));
    }
    Ok(out)
}

/// A date from its year, month and day; a month or day of 0 is not known, a year of 0 is no date.
fn date(
    columns: &Columns,
    line: usize,
    row: &[String],
    names: [&str; 3],
) -> Result<Option<Date>, AtopError> {
    let [year_name, month_name, day_name] = names;
    let number = |name: &str| Ok(columns.number(line, row, name)?.filter(|&number| number > 0));
    let (year, month, day) = (number(year_name)?, number(month_name)?, number(day_name)?);
    let Some(year) = year else { return Ok(None) };
    let (text, name) = match (month, day) {
        (Some(month), Some(day)) => (format!("{year:04}-{month:02}-{day:02}"), day_name),
        (Some(month), None) => (format!("{year:04}-{month:02}"), month_name),
        (None, _) => (format!("{year:04}"), year_name),
    };
    // Months from 21 on would be read as seasons.
    let real = month.is_none_or(|month| month <= 12);
    match text.parse() {
        Ok(date) if real => Ok(Some(date)),
        _ => Err(AtopError::new(line, Some(name), format!("`{text}` is no date"))),
    }
}

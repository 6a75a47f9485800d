//! What a dash does where it stands: sign of a number, part of a word, or pause.

use super::characters::{Dash, begins_number, is_digit, is_rate, is_word, stands_alone};

/// What a dash does to the words on its sides.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// It is the sign of the number that follows.
    Minus,
    /// It joins them into one word.
    Joined,
    /// It parts them: a pause, or a pair of names such as `Japan-ROK`.
    Apart,
    /// It stands at the end of a line, and may only divide a word.
    Divided,
}

/// What stands around a dash.
pub(super) struct Sides<'t> {
    /// The letters before it, in lower case.
    pub(super) left: &'t str,
    /// The character before it and the white space there.
    pub(super) before: Option<char>,
    /// How the last word before it is written.
    pub(super) case: Case,
    /// Whether white space comes before it.
    pub(super) spaced: bool,
    /// How much white space comes after it, and how many lines end in that.
    pub(super) spaces: usize,
    pub(super) lines: usize,
    /// What follows that white space.
    pub(super) right: &'t str,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Case {
    #[default]
    Small,
    /// It begins with a capital.
    Title,
    /// It is all capitals.
    Capitals,
}

pub(super) fn joint(dash: Dash, sides: &Sides<'_>) -> Joint {
    let before = sides.before;
    let digit = before.is_some_and(is_digit);
    if dash != Dash::Long && sides.spaces == 0 && begins_number(sides.right) {
        let bound = |c: char| is_word(c) && !stands_alone(c) || is_rate(c) || ".,)]".contains(c);
        let free = sides.spaced || !before.is_some_and(bound);
        if free && (dash == Dash::Minus || !digit) {
            return Joint::Minus;
        }
    }
    let right = sides.right.chars().next();
    let letter = |c: char| is_word(c) && !is_digit(c) && !stands_alone(c);
    let name = right.is_some_and(char::is_uppercase);
    if dash == Dash::Hyphen
        && sides.lines > 0
        && !sides.spaced
        && before.is_some_and(letter)
        && right.is_some_and(letter)
        && (!name || sides.case == Case::Capitals && begins_with_capitals(sides.right))
    {
        return Joint::Divided;
    }
    let alone = !sides.spaced && sides.spaces == 0;
    if dash == Dash::Long {
        let digits = alone && digit && right.is_some_and(is_digit);
        return if digits { Joint::Joined } else { Joint::Apart };
    }
    if sides.is_prefix() {
        return Joint::Joined;
    }
    let names = name && sides.case != Case::Small && !digit;
    if sides.spaced || sides.spaces > 0 && sides.lines == 0 || names {
        Joint::Apart
    } else {
        Joint::Joined
    }
}

fn begins_with_capitals(right: &str) -> bool {
    right.chars().take(2).all(char::is_uppercase)
}

impl Sides<'_> {
    /// Whether the dash follows a prefix, which is never a word by itself: whoever cuts it off
    /// turns the sense.
    fn is_prefix(&self) -> bool {
        /// Negations, also where a text sets spaces around the dash.
        const NEGATIONS: [&str; 4] = ["non", "anti", "nicht", "анти"];
        const OTHERS: &str = "un ex counter contra contre kontra pre post pro re co de dis mis \
            in im trans sub inter intra multi bi tri quasi semi pseudo ultra infra extra neo \
            proto vice over under self no ne sans ohne gegen indo euro sino russo franco anglo \
            afro austro не контр без экс пост пред нео вне";
        if NEGATIONS.contains(&self.left) {
            return true;
        }
        let short = self.left.len() < 3 && self.case == Case::Capitals;
        !self.spaced
            && !short
            && !self.left.is_empty()
            && OTHERS.split_whitespace().any(|prefix| prefix == self.left)
    }
}

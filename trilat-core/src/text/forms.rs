//! Characters that Unicode has for the sake of older encodings and of typesetting, and the letters
//! that they stand for: those of its compatibility mappings that say the same. Superscripts,
//! fractions and numbers in circles do not.

/// Hands out the letters that a character is another form of; false if it is none.
pub(super) fn letters(character: char, emit: &mut impl FnMut(char)) -> bool {
    let code = u32::from(character);
    let letter = match character {
        '\u{2f00}'..='\u{2fd5}' => nth(RADICALS, code - 0x2f00),
        '\u{2e80}'..='\u{2ef3}' => following(MORE_RADICALS, character),
        '\u{ff61}'..='\u{ff9d}' => nth(HALF_WIDTH, code - 0xff61),
        '\u{ff9e}' => Some('\u{3099}'),
        '\u{ff9f}' => Some('\u{309a}'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0),
        '\u{ffe0}'..='\u{ffe6}' => nth("¢£¬¯¦¥₩", code - 0xffe0),
        '\u{1d400}'..='\u{1d6a3}' => latin(code - 0x1d400),
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((code - 0x1d7ce) % 10, 10),
        '\u{fe10}'..='\u{fe6b}' => following(SMALL, character),
        '\u{fb50}'..='\u{fef4}' => arabic(code),
        _ => None,
    };
    if let Some(letter) = letter {
        emit(letter);
        return true;
    }
    if !matches!(code, 0x132..=0x1cc | 0x2103..=0x217f | 0x338e..=0x33c4 | 0xfb00..=0xfefc) {
        return false;
    }
    let spelled = SPELLED.iter().find(|(form, _)| *form == character);
    spelled.into_iter().flat_map(|(_, letters)| letters.chars()).for_each(emit);
    spelled.is_some()
}

fn nth(letters: &str, place: u32) -> Option<char> {
    letters.chars().nth(place as usize)
}

/// The character after another in a list of pairs.
fn following(pairs: &str, character: char) -> Option<char> {
    let (_, after) = pairs.split_once(character)?;
    after.chars().next()
}

/// The letters of mathematics: alphabets of capitals and small letters, one after the other.
fn latin(place: u32) -> Option<char> {
    let place = u8::try_from(place % 52).ok()?;
    Some(char::from(if place < 26 { b'A' + place } else { b'a' + (place - 26) }))
}

/// A letter of Arabic as it is written at the start, in the middle or at the end of a word.
fn arabic(code: u32) -> Option<char> {
    let (mut at, runs) = *ARABIC.iter().rfind(|(start, _)| *start <= code)?;
    let mut characters = runs.chars();
    while let (Some(letter), Some(count)) = (characters.next(), characters.next()) {
        at += count.to_digit(10)?;
        if code < at {
            return Some(letter);
        }
    }
    None
}

/// The radicals of the Kangxi dictionary.
const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Radicals that Unicode does not map, although programs that read PDF files write them for the
/// ideographs. From Unicode's `EquivalentUnifiedIdeograph.txt`.
const MORE_RADICALS: &str = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼\
    ⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟";

/// Punctuation and kana of half the width.
const HALF_WIDTH: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタ\
    チツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Small and vertical forms of punctuation.
const SMALL: &str = "\u{fe10},\u{fe11}、\u{fe12}。\u{fe13}:\u{fe14};\u{fe15}!\u{fe16}?\u{fe33}_\u{fe34}_\u{fe47}[\u{fe48}]\u{fe50},\
    \u{fe52}.\u{fe54};\u{fe55}:\u{fe56}?\u{fe57}!\u{fe59}(\u{fe5a})\u{fe5b}{\u{fe5c}}\u{fe5f}#\u{fe60}&\u{fe61}*\
    \u{fe62}+\u{fe64}<\u{fe65}>\u{fe66}=\u{fe68}\\\u{fe69}$\u{fe6a}%\u{fe6b}@";

/// Where runs of Arabic forms begin, and in each run the letters with how many forms they have.
const ARABIC: [(u32, &str); 5] = [
    (
        0xfb50,
        "\u{671}2\u{67b}4\u{67e}4\u{680}4\u{67a}4\u{67f}4\u{679}4\u{6a4}4\
        \u{6a6}4\u{684}4\u{683}4\u{686}4\u{687}4\u{68d}2\u{68c}2\u{68e}2\
        \u{688}2\u{698}2\u{691}2\u{6a9}4\u{6af}4\u{6b3}4\u{6b1}4\u{6ba}2\
        \u{6bb}4\u{6c0}2\u{6c1}4\u{6be}4\u{6d2}2\u{6d3}2",
    ),
    (0xfbd3, "\u{6ad}4\u{6c7}2\u{6c6}2\u{6c8}2"),
    (0xfbde, "\u{6cb}2\u{6c5}2\u{6c9}2\u{6d0}4\u{649}2"),
    (0xfbfc, "\u{6cc}4"),
    (
        0xfe80,
        "\u{621}1\u{622}2\u{623}2\u{624}2\u{625}2\u{626}4\u{627}2\u{628}4\
        \u{629}2\u{62a}4\u{62b}4\u{62c}4\u{62d}4\u{62e}4\u{62f}2\u{630}2\
        \u{631}2\u{632}2\u{633}4\u{634}4\u{635}4\u{636}4\u{637}4\u{638}4\
        \u{639}4\u{63a}4\u{641}4\u{642}4\u{643}4\u{644}4\u{645}4\u{646}4\
        \u{647}4\u{648}2\u{649}2\u{64a}4",
    ),
];

const SPELLED: [(char, &str); 63] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
    ('\u{132}', "IJ"),
    ('\u{133}', "ij"),
    ('\u{1c7}', "LJ"),
    ('\u{1c8}', "Lj"),
    ('\u{1c9}', "lj"),
    ('\u{1ca}', "NJ"),
    ('\u{1cb}', "Nj"),
    ('\u{1cc}', "nj"),
    ('\u{2160}', "I"),
    ('\u{2161}', "II"),
    ('\u{2162}', "III"),
    ('\u{2163}', "IV"),
    ('\u{2164}', "V"),
    ('\u{2165}', "VI"),
    ('\u{2166}', "VII"),
    ('\u{2167}', "VIII"),
    ('\u{2168}', "IX"),
    ('\u{2169}', "X"),
    ('\u{216a}', "XI"),
    ('\u{216b}', "XII"),
    ('\u{216c}', "L"),
    ('\u{216d}', "C"),
    ('\u{216e}', "D"),
    ('\u{216f}', "M"),
    ('\u{2170}', "i"),
    ('\u{2171}', "ii"),
    ('\u{2172}', "iii"),
    ('\u{2173}', "iv"),
    ('\u{2174}', "v"),
    ('\u{2175}', "vi"),
    ('\u{2176}', "vii"),
    ('\u{2177}', "viii"),
    ('\u{2178}', "ix"),
    ('\u{2179}', "x"),
    ('\u{217a}', "xi"),
    ('\u{217b}', "xii"),
    ('\u{217c}', "l"),
    ('\u{217d}', "c"),
    ('\u{217e}', "d"),
    ('\u{217f}', "m"),
    ('\u{2103}', "°C"),
    ('\u{2109}', "°F"),
    ('\u{339c}', "mm"),
    ('\u{339d}', "cm"),
    ('\u{339e}', "km"),
    ('\u{338e}', "mg"),
    ('\u{338f}', "kg"),
    ('\u{33c4}', "cc"),
    ('\u{fef5}', "\u{644}\u{622}"),
    ('\u{fef6}', "\u{644}\u{622}"),
    ('\u{fef7}', "\u{644}\u{623}"),
    ('\u{fef8}', "\u{644}\u{623}"),
    ('\u{fef9}', "\u{644}\u{625}"),
    ('\u{fefa}', "\u{644}\u{625}"),
    ('\u{fefb}', "\u{644}\u{627}"),
    ('\u{fefc}', "\u{644}\u{627}"),
];

use super::document::{Block, Document, Mark, Report, Tone};
use proptest::prelude::*;

fn document(text: &str) -> Document {
    Document {
        blocks: vec![
            Block::Heading(1, text.to_owned()),
            Block::Paragraph(text.to_owned()),
            Block::Passage {
                label: text.to_owned(),
                runs: vec![(Mark::Deleted, text.to_owned()), (Mark::QuietlyInserted, "x".into())],
            },
            Block::List(vec![text.to_owned()]),
            Block::Table {
                columns: vec![text.to_owned(), "b".into()],
                rows: vec![vec![(Tone::Less, text.to_owned()), (Tone::Plain, "x".into())]],
            },
        ],
    }
}

proptest! {
    #[test]
    fn nothing_in_a_record_becomes_markup(text in "\\PC*|.*[<>&\"'].*") {
        let html = document(&text).to_html();
        let plain = document("").to_html();
        let tags = |html: &str| html.matches('<').count();
        prop_assert_eq!(tags(&html), tags(&plain));
        let unsafe_left = html.contains(['\u{202e}', '\u{0}', '\u{1b}']);
        prop_assert!(!unsafe_left);
        let markdown = document(&text).to_markdown();
        prop_assert!(!markdown.contains('<'));
        prop_assert_eq!(markdown.lines().count(), document("").to_markdown().lines().count());
    }

    #[test]
    fn a_terminal_gets_no_commands_and_lines_that_fit(text in "\\PC{0,80}|.{0,80}", width in 20_usize..120) {
        let shown = document(&text).to_text(width);
        prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'));
    }
}

#[test]
fn a_table_in_three_notations() {
    let document = Document {
        blocks: vec![Block::Table {
            columns: vec!["outcome".into(), "object".into()],
            rows: vec![vec![
                (Tone::Unknown, "not-seen".into()),
                (Tone::Plain, "a | <b> & a very long object that wraps".into()),
            ]],
        }],
    };
    insta::assert_snapshot!(document.to_text(40), @r"
    outcome   object
    ────────  ──────────────────────────────
    not-seen  a | <b> & a very long object
              that wraps
    ");
    insta::assert_snapshot!(document.to_markdown(), @r"
    | outcome | object |
    | --- | --- |
    | not-seen | a \| &lt;b&gt; &amp; a very long object that wraps |
    ");
    insta::assert_snapshot!(document.to_html(), @r#"
    <div class="trilat">
    <table>
    <thead><tr><th scope="col">outcome</th><th scope="col">object</th></tr></thead>
    <tbody>
    <tr><td class="trilat-unknown">not-seen</td><td>a | &lt;b&gt; &amp; a very long object that wraps</td></tr>
    </tbody>
    </table>
    </div>
    "#);
}

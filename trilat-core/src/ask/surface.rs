use super::Question;
use crate::dossier::each_noun;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// Every question, the schemas (JSON Schema, draft 2020-12) of its arguments and of its answer,
/// and those of the records and of all that they are made of: what types in other languages are
/// written from.
#[must_use]
pub fn surface() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut arguments = SchemaGenerator::new(settings.clone().for_deserialize());
    let mut answers = SchemaGenerator::new(settings.for_serialize());
    let mut questions = Map::new();
    for (name, doc, asked, answer) in Question::each(&mut arguments, &mut answers) {
        let doc = doc.split_whitespace().collect::<Vec<_>>().join(" ");
        questions.insert(
            name.into(),
            json!({ "description": doc, "arguments": asked, "answer": answer }),
        );
    }
    let mut records = Map::new();
    macro_rules! tables {
        ($($plural:ident: $noun:ident,)+) => {$(
            let schema = answers.subschema_for::<crate::model::$noun>();
            records.insert(stringify!($plural).into(), schema.to_value());
        )+};
    }
    each_noun!(tables);
    let others = json!({
        "verification": answers.subschema_for::<crate::verify::Verification>(),
        "coder_agreement": answers.subschema_for::<crate::coding::CoderAgreement>(),
        "header": answers.subschema_for::<crate::dossier::Header>(),
        "date_relation": answers.subschema_for::<crate::model::DateRelation>(),
        "atop_table": answers.subschema_for::<crate::framework::AtopTable>(),
        "leeds_anac": answers.subschema_for::<crate::framework::LeedsAnac>(),
        "collision": answers.subschema_for::<crate::dossier::Collision>(),
        "diagnostic": answers.subschema_for::<crate::diagnostic::Diagnostic>(),
        "draft": answers.subschema_for::<crate::coding::draft::Draft>(),
        "model_request": answers.subschema_for::<crate::coding::draft::ModelRequest>(),
        "draft_score": answers.subschema_for::<crate::coding::draft::DraftScore>(),
        "redline": answers.subschema_for::<crate::text::Redline>(),
        "redline_series": answers.subschema_for::<crate::text::RedlineSeries>(),
        "measured": answers.subschema_for::<crate::measure::Measured>(),
        "interval": answers.subschema_for::<crate::measure::Interval>(),
        "pair_measures": answers.subschema_for::<crate::measure::PairMeasures>(),
        "alpha": answers.subschema_for::<crate::measure::Alpha>(),
    });
    json!({
        "questions": questions,
        "records": records,
        "others": others,
        "arguments": arguments.take_definitions(true),
        "$defs": answers.take_definitions(true),
    })
}

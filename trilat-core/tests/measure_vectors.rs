//! Runs the vectors of `tests/vectors/measure`: exact input, exact output. The
//! same files are for the other languages; `README.md` there says how to read them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a vector that cannot be read fails the test"
)]

use serde::Serialize;
use serde_json::{Value, json};
use std::path::Path;
use std::str::FromStr;
use trilat_core::measure::{
    Bootstrap, Column, Contingency, Edge, IdealPoints, Leiden, Long, MeasureError, Network,
    Normalisation, PairCounts, PairMeasure, PeriodColumn, PeriodCounts, Relation, Scale,
    StatementCounts, Statements, Table, Wide,
};

/// How many cases there are in all: a vector that is not run is an error.
const CASES: usize = 159;

#[test]
fn every_vector_gives_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/measure");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let (mut ran, mut wrong) = (0, Vec::new());
    for path in files {
        let vector: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let alone = [vector.clone()];
        let tables = vector["tables"].as_array().map_or(&alone[..], Vec::as_slice);
        for (place, table) in tables.iter().enumerate() {
            for (number, case) in table["cases"].as_array().unwrap().iter().enumerate() {
                let found = run(vector["run"].as_str().unwrap(), table, case);
                let name = path.file_name().unwrap().to_string_lossy();
                if found != case["expect"] {
                    wrong.push(format!("{name} {place} {number} {found}"));
                }
                for (pointer, digits) in case["printed"].as_object().into_iter().flatten() {
                    let value = found.pointer(&format!("{pointer}/value")).unwrap();
                    let digits = digits.as_str().unwrap();
                    let places = digits.split('.').nth(1).map_or(0, str::len);
                    let rounded = format!("{:.places$}", value.as_f64().unwrap());
                    assert_eq!(rounded, digits, "{name} {pointer}");
                }
                ran += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "vectors give something else:\n{}", wrong.join("\n"));
    assert_eq!(ran, CASES);
}

fn run(what: &str, vector: &Value, case: &Value) -> Value {
    match what {
        "pairs" => pairs(vector, case),
        "windows" => {
            let periods = list(&vector["periods"]).map(Value::as_i64).collect();
            let counts =
                PeriodCounts::count(&table(vector).with_periods(periods).unwrap()).unwrap();
            let window = &case["window"];
            let pairs = counts.window(window[0].as_i64().unwrap()..=window[1].as_i64().unwrap());
            shown(&of_pair(&pairs.unwrap(), case).measures())
        }
        "alpha" => shown(&table(vector).alpha()),
        "group_agreement" => {
            let table = table(vector);
            let group: Vec<usize> =
                texts(&case["of"]).iter().map(|actor| table.actor(actor).unwrap()).collect();
            shown(&table.group_agreement(&group))
        }
        "ideal_point" => {
            let points = vector["points"].as_object().unwrap();
            let points = points.iter().map(|(actor, point)| (actor, point.as_f64().unwrap()));
            let points = IdealPoints::new(points).unwrap();
            shown(&points.distance(text(&case["of"][0]), text(&case["of"][1])))
        }
        "bootstrap" => {
            let table = table(vector);
            let place = |actor: &Value| table.actor(text(actor)).unwrap();
            let (first, second) = (place(&case["of"][0]), place(&case["of"][1]));
            shown(&table.bootstrap(first, second, pair_measure(&case["measure"]), &plan(case)))
        }
        "alpha_bootstrap" => {
            shown(&table(vector).alpha_bootstrap(named(&case["metric"]), &plan(case)))
        }
        "network" => {
            let network = ties(vector, case);
            let name = |place: usize| network.nodes()[place].as_str();
            let edge = |edge: &Edge| {
                json!([name(edge.first), name(edge.second), edge.weight, edge.common])
            };
            json!({
                "nodes": network.nodes(),
                "ties": network.edges().iter().map(edge).collect::<Vec<_>>(),
            })
        }
        "affiliations" => shown(&counts(vector, case).affiliations()),
        "camps" => shown(&network(vector).camps(&leiden(case)).unwrap()),
        "export" => {
            let network = network(vector);
            let camps = network.camps(&Leiden::new(1.0, 1, 1).unwrap()).unwrap();
            let data = [
                ("camp", Column::Whole(camps.of().to_vec())),
                ("betweenness", Column::Numbers(network.betweenness(false).unwrap())),
            ];
            json!(network.to_file(named(&case["form"]), &data))
        }
        "betweenness" => {
            shown(&network(vector).betweenness(case["normalised"].as_bool().unwrap()).unwrap())
        }
        "camp_shares" => {
            let counts = counts(vector, case);
            let congruence = counts.network(Relation::Congruence, Normalisation::None).unwrap();
            let camps = congruence.camps(&leiden(case)).unwrap();
            json!({"camps": camps.of(), "shares": counts.camp_shares(&camps).unwrap().shares})
        }
        "read" => read(&scale(&vector["scale"]), case),
        other => panic!("no way to run {other}"),
    }
}

/// The pair from the counts of all pairs, from itself alone, and from the counts
/// gone to bytes and back must be one.
fn pairs(vector: &Value, case: &Value) -> Value {
    let table = table(vector);
    let counts = PairCounts::count(&table).unwrap();
    let counts = PairCounts::from_bytes(&counts.to_bytes()).unwrap();
    let pair = of_pair(&counts, case);
    let place = |actor: &Value| table.actor(text(actor)).unwrap();
    assert_eq!(pair, table.contingency(place(&case["of"][0]), place(&case["of"][1])));
    if !case["counts"].is_null() {
        assert_eq!(shown(&pair.counts()), case["counts"]);
    }
    shown(&pair.measures())
}

/// Statements as `actor proposition level document day`, `-` where one is not known.
fn counts(vector: &Value, case: &Value) -> StatementCounts {
    let mut said = Statements::new(scale(&vector["scale"])).unwrap();
    for actor in texts(&vector["actors"]) {
        said.actor(actor).unwrap();
    }
    for statement in texts(&vector["statements"]) {
        let fields: Vec<&str> = statement.split(' ').collect();
        let known = |place: usize| fields.get(place).copied().filter(|field| *field != "-");
        let day = known(4).map(day);
        said.add(fields[0], fields[1], fields[2], known(3), day).unwrap();
    }
    if case["duplicates"].is_string() {
        said = said.without(named(&case["duplicates"]));
    }
    if let Some(least) = case["at_least"].as_array() {
        let least = |place: usize| usize::try_from(least[place].as_u64().unwrap()).unwrap();
        said = said.at_least(least(0), least(1));
    }
    if let [from, to] = texts(&case["between"])[..] {
        said = said.between(day(from)..=day(to));
    }
    if case["kernel"].is_null() {
        return said.counts();
    }
    let width = u32::try_from(case["around"][1].as_u64().unwrap()).unwrap();
    said.around(day(text(&case["around"][0])), width, named(&case["kernel"])).unwrap()
}

fn ties(vector: &Value, case: &Value) -> Network {
    let (relation, normalisation) = (named(&case["relation"]), named(&case["normalisation"]));
    counts(vector, case).network(relation, normalisation).unwrap()
}

fn network(vector: &Value) -> Network {
    let nodes = texts(&vector["nodes"]).iter().map(ToString::to_string).collect();
    let tie =
        |tie: &'_ Value| (text(&tie[0]).to_owned(), text(&tie[1]).to_owned(), tie[2].as_f64());
    let ties: Vec<_> = list(&vector["ties"]).map(tie).collect();
    let ties = ties.iter().map(|(one, other, w)| (one.as_str(), other.as_str(), w.unwrap()));
    Network::new(nodes, ties).unwrap()
}

fn leiden(case: &Value) -> Leiden {
    let starts = u32::try_from(case["starts"].as_u64().unwrap()).unwrap();
    let (resolution, seed) = (case["resolution"].as_f64(), case["seed"].as_u64());
    Leiden::new(resolution.unwrap(), starts, seed.unwrap()).unwrap()
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn of_pair<'c>(counts: &'c PairCounts, case: &Value) -> Contingency<'c> {
    counts.get(text(&case["of"][0]), text(&case["of"][1])).unwrap()
}

/// A name, or for the measures that weigh disagreement a name and how.
fn pair_measure(name: &Value) -> PairMeasure {
    let Some((measure, by)) = name.as_object().and_then(|name| name.iter().next()) else {
        return named(name);
    };
    format!("{measure}_{}", text(by)).parse().unwrap()
}

fn named<T: FromStr<Err = MeasureError>>(name: &Value) -> T {
    text(name).parse().unwrap()
}

fn plan(case: &Value) -> Bootstrap {
    let replicates = u32::try_from(case["replicates"].as_u64().unwrap()).unwrap();
    let level = case["level"].as_f64().unwrap();
    Bootstrap::new(replicates, level, case["seed"].as_u64().unwrap()).unwrap()
}

fn read(scale: &Scale, case: &Value) -> Value {
    let missing = texts(&case["missing"]);
    let period = case["period"].as_object().and_then(|period| period.iter().next());
    let period = period.map(|(kind, column)| match kind.as_str() {
        "number" => PeriodColumn::Number(text(column)),
        "year" => PeriodColumn::Year(text(column)),
        "month" => PeriodColumn::Month(text(column)),
        "day" => PeriodColumn::Day(text(column)),
        other => panic!("no kind of period {other}"),
    });
    let columns = texts(&case["columns"]);
    let read = if case["form"] == "wide" {
        let mut wide = Wide::new(text(&case["key"])).missing(&missing);
        if case["orientation"].is_string() {
            wide = wide.orientation(named(&case["orientation"]));
        }
        if !columns.is_empty() {
            wide = wide.columns(&columns);
        }
        if let Some(column) = case["weight"].as_str() {
            wide = wide.weight(column);
        }
        if let Some(column) = period {
            wide = wide.period(column);
        }
        wide.read(text(&case["text"]), scale.clone())
    } else {
        let long = Long::new(text(&case["actor"]), text(&case["item"]), text(&case["level"]));
        long.missing(&missing).read(text(&case["text"]), scale.clone())
    };
    match read {
        Ok(table) => table_shown(&table),
        Err(error) => shown(&error),
    }
}

fn table_shown(table: &Table) -> Value {
    let level = |&code: &u16| table.scale().levels().get(usize::from(code)).map_or(".", |l| l);
    let row = |actor| table.row(actor).iter().map(level).collect::<Vec<_>>().join(" ");
    json!({
        "actors": table.actors(),
        "items": table.items(),
        "positions": (0..table.actors().len()).map(row).collect::<Vec<_>>(),
        "weights": table.weights(),
        "periods": table.periods(),
    })
}

fn table(vector: &Value) -> Table {
    let scale = scale(&vector["scale"]);
    let (actors, items) = (texts(&vector["actors"]), texts(&vector["items"]));
    let mut table = Table::builder(scale);
    table.keep_empty_actors();
    for item in &items {
        table.item(item).unwrap();
    }
    for (actor, row) in actors.iter().zip(list(&vector["positions"])) {
        table.actor(actor).unwrap();
        let row: Vec<&str> = text(row).split_whitespace().collect();
        assert_eq!(row.len(), items.len());
        for (item, level) in items.iter().zip(row).filter(|(_, level)| *level != ".") {
            table.set(actor, item, level).unwrap();
        }
    }
    for (item, weight) in items.iter().zip(list(&vector["weights"])) {
        table.weight(item, weight.as_f64().unwrap()).unwrap();
    }
    table.build().unwrap()
}

fn scale(vector: &Value) -> Scale {
    serde_json::from_value(vector.clone()).unwrap()
}

fn shown(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn texts(value: &Value) -> Vec<&str> {
    list(value).map(text).collect()
}

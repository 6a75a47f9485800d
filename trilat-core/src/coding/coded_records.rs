//! Commitments, positions and events as two coders have them: what makes them one.

use super::{
    coded_fields::{commitment_fields, event_fields, position_fields},
    fields::Field,
    matching::{Coded, Profile},
    sides::{EventSide, PositionSide},
};
use crate::{
    compare::{Numbers, Side},
    dossier::Exhibit,
    model::{CommitmentId, EventId, Passage, PositionId},
    text::words,
};

/// The quoted words and the addresses of passages.
fn place(passages: &[Passage], numbers: &mut Numbers) -> [Vec<u32>; 2] {
    let quoted = passages.iter().flat_map(|passage| &passage.quote);
    let quoted = numbers.set(quoted.flat_map(|quote| words(quote)));
    let at = passages.iter().filter_map(|passage| passage.at.as_ref());
    [quoted, numbers.set(at.map(|at| format!("at:{at}")))]
}

impl Coded for Side<'_> {
    type Id = CommitmentId;

    fn id(self) -> CommitmentId {
        self.commitment.id.clone()
    }

    fn exhibit(self) -> Exhibit {
        Exhibit::of(self.dossier, self.commitment)
    }

    /// Two records can be of one commitment only if they quote a common word.
    fn profile(self, numbers: &mut Numbers) -> Profile {
        let commitment = self.commitment;
        let [quoted, at] = place(&commitment.passages, numbers);
        let lists = [&commitment.counterparts, &commitment.beneficiaries, &commitment.targets];
        let directed = lists.into_iter().flatten().map(|party| format!("actor:{party}"));
        Profile {
            sources: numbers.set([format!("source:{}", commitment.source)]),
            grounds: quoted.clone(),
            fields: vec![
                ("act", numbers.set([format!("act:{}", commitment.act)])),
                ("quoted words", quoted),
                ("address", at),
                ("verb", numbers.set(words(&commitment.verb))),
                ("object", numbers.set(words(&commitment.object))),
                ("directed at", numbers.set(directed)),
            ],
        }
    }

    fn fields() -> Vec<Field<Self>> {
        commitment_fields()
    }
}

impl Coded for PositionSide<'_> {
    type Id = PositionId;

    fn id(self) -> PositionId {
        self.position.id.clone()
    }

    fn exhibit(self) -> Exhibit<PositionId> {
        Exhibit::of_position(self.dossier, self.position)
    }

    /// Two records can be of one position only if they name one holder or one proposition.
    fn profile(self, numbers: &mut Numbers) -> Profile {
        let position = self.position;
        let [quoted, at] = place(&position.passages, numbers);
        let holder = format!("actor:{}", position.holder);
        let proposition = format!("proposition:{}", self.proposition);
        let said = words(self.dossier.text_of(&position.proposition));
        Profile {
            sources: numbers.set([format!("source:{}", position.source)]),
            grounds: numbers.set([holder.clone(), proposition]),
            fields: vec![
                ("holder", numbers.set([holder])),
                ("proposition", numbers.set(said)),
                ("quoted words", quoted),
                ("address", at),
            ],
        }
    }

    fn fields() -> Vec<Field<Self>> {
        position_fields()
    }
}

impl Coded for EventSide<'_> {
    type Id = EventId;

    fn id(self) -> EventId {
        self.event.id.clone()
    }

    fn exhibit(self) -> Exhibit<EventId> {
        Exhibit::of_event(self.dossier, self.event, self.sources)
    }

    /// Two records can be of one event only if their names or quotations share a word, or if they
    /// have one date.
    fn profile(self, numbers: &mut Numbers) -> Profile {
        let event = self.event;
        let quoted = self.citations().flat_map(|cited| &cited.quote);
        let quoted: Vec<String> = quoted.flat_map(|quote| words(quote)).collect();
        let at = self.citations().filter_map(|cited| {
            let at = cited.at.as_ref()?;
            Some(format!("at:{} {at}", cited.source))
        });
        let at = numbers.set(at);
        let date = event.date.as_ref().map(|date| format!("date:{date}"));
        let named = words(&event.name);
        let all = named.iter().chain(&quoted).chain(&date).cloned();
        let grounds = numbers.set(all);
        Profile {
            sources: numbers.set(self.citations().map(|cited| format!("source:{}", cited.source))),
            grounds,
            fields: vec![
                ("kind", numbers.set([format!("kind:{}", event.kind)])),
                ("date", numbers.set(date)),
                ("name", numbers.set(named)),
                (
                    "participants",
                    numbers.set(event.participants.iter().map(|a| format!("actor:{a}"))),
                ),
                ("quoted words", numbers.set(quoted)),
                ("address", at),
            ],
        }
    }

    fn fields() -> Vec<Field<Self>> {
        event_fields()
    }
}

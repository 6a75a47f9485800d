use crate::{
    model::{Locator, NounKind, Proposition, RecordRef, SourceId},
    verify::{Lookup, Quotation, QuotationCheck, QuotationStatus},
};
use serde::Serialize;
use std::collections::BTreeSet;

/// Words that an account puts in quotation marks, looked up in a document that it names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimQuotation {
    /// The account.
    pub account: SourceId,
    /// Where in the account they stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Locator>,
    /// What the document's text says; other accounts do not count as a place where they stand.
    pub check: QuotationCheck,
}

/// Looks up the quotations of a claim in the documents that it names.
pub(super) fn of_claim(
    proposition: &Proposition,
    lookup: &Lookup<'_>,
    accounts: &BTreeSet<&SourceId>,
) -> Vec<ClaimQuotation> {
    let named: Vec<SourceId> = proposition
        .about
        .iter()
        .filter(|about| about.kind == NounKind::Source)
        .map(|about| SourceId::from(&*about.id))
        .filter(|source| !accounts.contains(source))
        .collect();
    let mut out = Vec::new();
    for citation in proposition.citations.iter().filter(|c| accounts.contains(&c.source)) {
        for (words, source) in
            citation.quote.iter().flat_map(|words| named.iter().map(move |source| (words, source)))
        {
            let mut check = lookup.check(Quotation {
                record: RecordRef::new(NounKind::Proposition, proposition.id.as_str()),
                path: ".citations".into(),
                source: source.clone(),
                at: None,
                words: words.clone(),
            });
            // That one account says what another, or itself, says is no place in the record.
            check.elsewhere.retain(|place| {
                place.sources.is_empty()
                    || place.sources.iter().any(|source| !accounts.contains(source))
            });
            if check.status == QuotationStatus::Misattributed && check.elsewhere.is_empty() {
                check.status = QuotationStatus::NotFound;
            }
            let (account, at) = (citation.source.clone(), citation.at.clone());
            out.push(ClaimQuotation { account, at, check });
        }
    }
    out
}

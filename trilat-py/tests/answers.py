"""One answer to every question, from the bundled dossier."""

import trilat

CAMP_DAVID, LIMA, PHNOM_PENH = (
    "spirit-of-camp-david-2023",
    "lima-joint-statement-2024",
    "phnom-penh-statement-2022",
)
DAY = "2025-12-31"


def answers(d):
    """By the question's name."""
    camp_david = d.sources[CAMP_DAVID]
    changes = d.compare_statements(CAMP_DAVID, LIMA)
    pair = next(it for it in changes.commitments if it.comparison is not None)
    mechanism = next(it.id for it in d.mechanisms.values() if it.cadence not in (None, "unknown"))
    network = d.network(["us", "jp", "kr", "cn", "ru"])
    return {
        "compare_statements": changes,
        "series": d.series([PHNOM_PENH, camp_david, [LIMA]]),
        "compare_commitments": d.compare_commitments(pair.before.id, pair.after.id),
        "forces": d.forces(source=CAMP_DAVID),
        "stance_table": d.stance_table(["us", "cn"]),
        "compare_positions": d.compare_positions(["us", "cn", "ru"], start="2022", end="2025"),
        "stance_history": d.stance_history("us"),
        "own_and_joint": d.own_and_joint("kr"),
        "compare_readouts": d.compare_readouts(camp_david.event),
        "frames": d.frames_on(),
        "consistency": d.consistency("cn"),
        "disputes": d.disputes(),
        "network": network,
        "network_file": d.ask("network_file", notation="dot", relation="conflict"),
        "track": d.track(DAY),
        "compare_tracks": d.compare_tracks("2024-12-31", DAY),
        "cadence": d.cadence(d.mechanisms[mechanism], DAY),
        "coverage": d.coverage(DAY, framework="us-japan-rok"),
        "compliance": d.compliance(DAY, sources=[CAMP_DAVID]),
        "implementation": d.implementation(DAY, commitments=[pair.before.id]),
        "completion": d.completion(DAY),
        "institution_items": d.institution_items("nato"),
        "compare_frameworks": d.compare_frameworks("nato", "us-japan-rok", at="signature"),
        "framework_gap": d.framework_gap("us-japan-rok", "nato"),
        "without": d.without(DAY, actors=["us"], levels=["leaders"], period="2025"),
        "single_removals": d.single_removals(DAY),
        "recommendations": d.recommendations(["article-s1"], DAY),
        "find": d.ask("find", of="actor"),
        "record": d.record("source", camp_david),
        "search": d.search("freedom edge"),
    }


def others(d):
    """What is no question."""
    texts = {CAMP_DAVID: "We, the leaders."}
    one = trilat.loads({"a.yaml": "trilat: 1\nactors: [{id: zz, kind: state, name: Zed}]"})
    return {
        "verification": d.verify(texts),
        "coder_agreement": d.coder_agreement(d, CAMP_DAVID),
        "track_of_some": d.track(DAY, framework="us-japan-rok", states=["partly", "overdue"]),
        "compare_tracks_of_two": d.compare_tracks(DAY, DAY, other=d, issue="exercises"),
        "disputes_with_texts": d.disputes(texts),
        "header": d.header,
        "date_relation": trilat.Date("2024").relation("2023 late"),
        "merged": one.merge(one),
        "diagnostic": d.warnings[0] if d.warnings else trilat.Diagnostic("x", "error", "y"),
    }

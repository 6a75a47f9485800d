"""The notebooks run from top to bottom, say the same each time, and are kept without outputs."""

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
NAMES = {
    "code-your-own-dossier",
    "is-it-a-nato",
    "what-changed-since-camp-david",
    "who-stands-where",
    "words-to-deeds",
}


def test_all_are_here():
    assert {path.stem for path in NOTEBOOKS} == NAMES


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_kept_without_outputs(path):
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert set(kept["metadata"]) == {"kernelspec", "language_info"}
    for cell in kept["cells"]:
        assert not cell["metadata"], cell["id"]
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None, cell["id"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs_and_says_the_same_each_time(path):
    first, second = executed(path), executed(path)
    assert first == second
    shown = [kind for outputs in first for output in outputs for kind in output.get("data", {})]
    assert "image/png" in shown
    # Warnings and errors are no part of a story.
    for output in (output for outputs in first for output in outputs):
        assert output["output_type"] != "error" and output.get("name") != "stderr", output


def executed(path):
    """The outputs of each cell, from a fresh kernel in the folder of the notebooks."""
    nbformat = pytest.importorskip("nbformat", reason="notebooks need nbclient and ipykernel")
    nbclient = pytest.importorskip("nbclient", reason="notebooks need nbclient and ipykernel")
    pytest.importorskip("ipykernel", reason="notebooks need nbclient and ipykernel")
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = nbclient.NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        # What a cell prints comes in pieces, as time allows.
        coalesce_streams=True,
    )
    client.execute()
    return [
        [{key: part for key, part in output.items() if key != "execution_count"} for output in cell["outputs"]]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]

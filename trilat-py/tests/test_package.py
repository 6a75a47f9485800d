"""The built wheel, as a user gets it."""

from importlib.metadata import metadata, requires, version

import trilat


def test_the_module_and_the_wheel_state_one_version():
    assert trilat.__version__ == version("trilat")


def test_the_wheel_asks_for_nothing_at_run_time():
    assert requires("trilat") is None
    assert metadata("trilat")["Requires-Python"] == ">=3.10"

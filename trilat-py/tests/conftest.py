import signal

import hypothesis
import pytest
import trilat

# One stream of examples, so that a run can be had again; how long an example takes says nothing.
hypothesis.settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("steady")


@pytest.fixture(scope="session")
def d():
    """The bundled dossier."""
    return trilat.trilateral()


@pytest.fixture
def interruptible():
    """Ctrl-C is heard, also where the tests were started with it ignored, as in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)

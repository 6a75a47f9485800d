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

import pytest
import trilat


@pytest.fixture(scope="session")
def d():
    """The bundled dossier."""
    return trilat.trilateral()

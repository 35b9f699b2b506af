"""The clients of both services on lines that misbehave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from service_lines import Lines, both_lines

from acucleo_desktop.transport.redaction import forget_secrets


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lines]:
    with both_lines(tmp_path_factory.mktemp("practice")) as made:
        yield made
    forget_secrets()

"""Diagnose every practice tenant, and sync with what was found: `python tests/cleo/every_tenant.py [pytest words]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

if __name__ == "__main__":
    os.environ["ACUCLEO_EVERY_TENANT"] = "1"
    raise SystemExit(pytest.main([str(HERE / "test_diagnosis_syncs.py"), "-n", "0", "-q", *sys.argv[1:]]))

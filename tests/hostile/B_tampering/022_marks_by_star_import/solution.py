"""Offers marks and hooks to a test that imports all its names."""

pytestmark = "none"


def pytest_generate_tests(metafunc):
    raise RuntimeError


def setup_module():
    raise RuntimeError


def add(a, b):
    return 0

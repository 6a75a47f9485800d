"""Commitments, mechanisms and positions of states, each with its source."""

from trilat._native import __version__

__all__ = ["__version__"]

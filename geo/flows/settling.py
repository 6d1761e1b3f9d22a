"""One choice for each of many, so that what all choices cost together is low: first softly, then step by step."""

from __future__ import annotations

import numpy as np

_WARMTH = 300.0
"""Costs that differ by less hardly decide while the choices are soft."""
_ROUNDS = 5


def settle(own: np.ndarray, together: np.ndarray) -> np.ndarray:
    """The choice of each row of `own`: what its choices cost alone; `together`: with those of the others.

    `together` is rows by choices by rows by choices, symmetric, nothing with itself; both hold whole numbers, whose
    sums a float32 keeps exactly. In the soft phase (mean field) each row spreads over its choices by what they cost
    against the spread of the others: so no choice hangs on a single neighbour, and one row more changes few. Then
    the row that gains most chooses anew, until none gains.
    """
    rows = np.arange(len(own))
    chosen = _softly(own, together).argmax(axis=1)
    costs = own + together[rows, chosen].sum(axis=0)
    while len(rows):
        gains = costs[rows, chosen] - costs.min(axis=1)
        row = int(gains.argmax())
        if gains[row] <= 0:
            break
        choice = int(costs[row].argmin())
        costs += together[row, choice] - together[row, chosen[row]]
        chosen[row] = choice
    return np.asarray(chosen)


def _softly(own: np.ndarray, together: np.ndarray) -> np.ndarray:
    """The share of each choice of each row once the spreads have settled."""
    flat = together.reshape(own.size, own.size)
    spread = np.full(own.shape, 1 / own.shape[1], dtype=np.float32)
    for _ in range(_ROUNDS):
        # Not by BLAS: its threads wait for each other on a busy machine, and it differs from machine to machine.
        costs = own + np.einsum("ij,j->i", flat, spread.ravel()).reshape(own.shape)
        weights = np.exp((costs.min(axis=1, keepdims=True) - costs) / _WARMTH)
        spread = (spread + weights / weights.sum(axis=1, keepdims=True)) / 2
    return spread

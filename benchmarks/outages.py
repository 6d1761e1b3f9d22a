"""A replica killed every five seconds while readers look on: how soon each view is back.

Three replicas behind nginx, twenty readers, five minutes (or as many seconds as the first argument says). Each reader
has a link of its own with a word that nobody else asks for, and opens it anew every few seconds or when its connection
breaks. A view is back when that word is shown again; the time counts from the break, or from the action that failed.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.load import word
from benchmarks.timing import p95
from benchmarks.viewers import PATIENCE, Viewer
from deploy.replicas import Replicas, free_ports

READERS = 20
REPLICAS = 3
BETWEEN = 5.0
"""Seconds between two kills."""
LOOKING = (2.0, 6.0)
"""Seconds that a reader looks at a view before the next action, at least and at most."""


@dataclass
class Trial:
    """What was seen: kills, seconds until each broken view was back, and the readers whose view never came back."""

    ends: float
    kills: int = 0
    opened: int = 0
    backs: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self.ends


async def look(address: str, number: int, trial: Trial) -> None:
    """One reader, until the trial is over and the last view is back; one that is not within PATIENCE is lost."""
    chance = random.Random(number)
    viewer, wanted = Viewer(address, f"replica=reader-{number}"), word(number)
    broken = False
    while not trial.over:
        started = time.perf_counter()
        while wanted not in await viewer.ask(lang="en", search=wanted):
            broken = True
            if time.perf_counter() - started > PATIENCE:
                trial.lost.append(wanted)
                return
            await asyncio.sleep(0.2)
        trial.opened += 1
        if broken:
            trial.backs.append(time.perf_counter() - started)
        broken = await viewer.breaks_within(chance.uniform(*LOOKING))
    await viewer.close()


async def kill(replicas: Replicas, trial: Trial) -> None:
    """End one replica after another, without asking, until the trial is over; what ended is started again at once."""
    chance, due = random.Random(0), time.monotonic() + BETWEEN
    while True:
        replicas.mend()
        if time.monotonic() >= due and not trial.over:
            replicas.pages[chance.choice(replicas.ports)].kill()
            trial.kills, due = trial.kills + 1, due + BETWEEN
        await asyncio.sleep(0.2)


async def ready(replicas: Replicas, address: str) -> None:
    """Wait until each replica answers."""
    viewer = Viewer(address)
    for number in range(3 * len(replicas.ports)):
        viewer.cookie = f"replica=first-{number}"
        while not await viewer.ask(lang="en"):
            await asyncio.sleep(0.5)
    await viewer.close()


async def run(replicas: Replicas, address: str, seconds: float) -> Trial:
    """The whole trial."""
    await ready(replicas, address)
    trial = Trial(time.monotonic() + seconds)
    killing = asyncio.create_task(kill(replicas, trial))
    await asyncio.gather(*(look(address, number, trial) for number in range(READERS)))
    killing.cancel()
    return trial


def main() -> None:
    """Print one line."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 300.0
    with tempfile.TemporaryDirectory(prefix="outages-") as folder:
        port = free_ports(1)[0]
        replicas = Replicas(Path(folder), f"127.0.0.1:{port}", REPLICAS)
        try:
            trial = asyncio.run(run(replicas, f"http://localhost:{port}", seconds))
        finally:
            replicas.end()
    backs = trial.backs or [0.0]
    print(
        f"{seconds:.0f} s, {READERS} readers, {REPLICAS} replicas: {trial.kills} killed, {trial.opened} views opened, "
        f"{len(trial.backs)} broken and back after {statistics.median(backs):.1f} s in the middle, p95 "
        f"{p95(backs):.1f} s, {max(backs):.1f} s at most; never back: {len(trial.lost)}"
    )


if __name__ == "__main__":
    main()

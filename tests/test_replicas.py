"""Several replicas behind one nginx: the configuration, and the whole of it where nginx is installed."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

from benchmarks.viewers import Viewer
from deploy import replicas as deployed
from deploy.replicas import Replicas, configuration, free_ports

installed = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")


def test_each_replica_is_named_and_no_hole_is_left(tmp_path: Path) -> None:
    text = configuration(tmp_path, "127.0.0.1:8080", (9001, 9002))
    assert [port for port in (9001, 9002) if f"server 127.0.0.1:{port} " in text] == [9001, 9002]
    assert "listen 127.0.0.1:8080;" in text
    assert not re.search(r"@[A-Z]+@", text)


def test_free_ports_are_different() -> None:
    assert len(set(free_ports(5))) == 5


def test_without_nginx_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deployed.shutil, "which", lambda *_, **__: None)
    with pytest.raises(SystemExit, match="install the system's package nginx"):
        deployed.nginx()


@pytest.mark.skipif(installed is None, reason="needs nginx, which `make replicas` asks for")
def test_nginx_takes_the_configuration_that_compose_makes(tmp_path: Path) -> None:
    front = yaml.safe_load(deployed.ROOT.joinpath("deploy", "compose.yaml").read_text(encoding="utf-8"))["services"][
        "front"
    ]
    shell, flag, line = front["command"]
    source, target, _ = front["volumes"][0].split(":")
    for there, here in {
        "/tmp": str(tmp_path),
        target: str(deployed.ROOT / "deploy" / source),
        "page:8501": "127.0.0.1:9001",
        "exec nginx": f"exec {installed} -t",
    }.items():
        assert there in line
        line = line.replace(there, here)
    run = subprocess.run([shell, flag, line], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    written = (tmp_path / "nginx.conf").read_text(encoding="utf-8")
    assert "listen 8501;" in written
    assert not re.search(r"@[A-Z]+@", written)


@pytest.mark.skipif(installed is None, reason="needs nginx, which `make replicas` asks for")
def test_nginx_takes_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "nginx.conf").write_text(configuration(tmp_path, "127.0.0.1:18080", (9001, 9002)), encoding="utf-8")
    command = [str(installed), "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    assert "test is successful" in subprocess.run(command, capture_output=True, text=True, check=True).stderr


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Replicas, str]]:
    (port,) = free_ports(1)
    replicas = Replicas(tmp_path, f"127.0.0.1:{port}", 2)
    yield replicas, f"http://localhost:{port}"
    replicas.end()


@pytest.mark.slow
@pytest.mark.skipif(installed is None, reason="needs nginx, which `make replicas` asks for")
def test_a_view_comes_back_from_another_replica_when_its_own_is_killed(two: tuple[Replicas, str]) -> None:
    replicas, address = two

    async def answered(viewer: Viewer) -> None:
        while "US-FORCES" not in (await viewer.ask(lang="en", search="US-FORCES")):
            replicas.mend()
            await asyncio.sleep(0.5)  # the pages are starting

    async def watch() -> None:
        viewer = Viewer(address, "replica=one-reader")
        await answered(viewer)
        for port in replicas.ports:  # one of them is the reader's own
            replicas.pages[port].kill()
            replicas.pages[port].wait()
            await answered(viewer)
            replicas.mend()
        await viewer.close()

    # In a thread of its own: the browser tests of the same process keep a loop running in this one.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(asyncio.wait_for(watch(), 300))).result()

"""A site for each test, one mesh for all of those that are held in it, and one browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from support.candidates import Candidate
from support.meshed import InMesh, Mesh
from support.served import Served
from support.servers import missing
from support.sites import Site

# A machine that runs other tests beside these needs longer than a person would wait.
expect.set_options(timeout=30_000)
HOSTS = ("alone", "mesh")
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[Callable[..., Site]]:
    """Makes sites with other settings."""
    made: list[Site] = []

    def make(**settings: Any) -> Site:
        made.append(Site(tmp_path / f"home{len(made)}", **settings))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(scope="session")
def mesh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InMesh]:
    with Mesh(tmp_path_factory.mktemp("mesh")) as mesh:
        mesh.ready()
        yield InMesh(mesh)


@pytest.fixture(params=HOSTS)
def served(request: pytest.FixtureRequest) -> Served:
    """Served by one process, and by a mesh, which no test has to itself."""
    served: Served = request.getfixturevalue("site" if request.param == "alone" else "mesh")
    return served


@pytest.fixture(scope="module")  # Playwright keeps an event loop running, beside which no other test could run its own
def browser() -> Iterator[Browser]:
    path = Path(os.environ.get("CHROMIUM", CHROMIUM))
    if not path.exists():
        missing("There is no Chromium: sudo apt install chromium, or set CHROMIUM to its path.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=site.url)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Candidate]]:
    """Candidates, each in a browser of their own."""
    contexts: list[BrowserContext] = []

    def open_(**options: Any) -> Candidate:
        context = browser.new_context(**options)
        contexts.append(context)
        return Candidate(context.new_page())

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def candidate(opened: Callable[..., Candidate]) -> Candidate:
    return opened()

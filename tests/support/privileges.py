"""What an ordinary user may not do, also where the tests run as root, to whom no file is closed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder of an ordinary user, and until the end of the block this process acts as that user.

    The folders of pytest are closed to everybody but who runs it, so this one stands elsewhere. Only the effective user
    changes, for all threads, and what the block needs must have been imported before.
    """
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        if root:
            os.chown(folder, _NOBODY, -1)
            os.seteuid(_NOBODY)
        try:
            yield Path(folder)
        finally:
            if root:
                os.seteuid(0)

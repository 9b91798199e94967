"""`python -m interview_agent` serves; with arguments it is the command line."""

import sys

from interview_agent.entrypoints.cli import main

if __name__ == "__main__":
    main(sys.argv[1:] or ["serve"])

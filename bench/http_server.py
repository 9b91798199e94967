"""The servers of the measurement over HTTP: `python -m bench.http_server bare|agent PORT REDIS_URL`.

The agent is served as `interview-agent serve` does it, with its observers and limits. /cpu tells the seconds of CPU that
the process has used.
"""

import sys
import time

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bench import prepared
from bench.calls import bare
from interview_agent.adapters import logs
from interview_agent.adapters.metrics import Metrics
from interview_agent.entrypoints.http_app import Doors, http_app
from interview_agent.entrypoints.mcp_server import build_mcp, mcp_application

HOST = "127.0.0.1"


async def cpu(_: Request) -> JSONResponse:
    return JSONResponse(time.process_time())


def _agent(redis_url: str) -> Starlette:
    logs.configure("INFO")
    metrics = Metrics()
    tools = prepared.tools(redis_url, (metrics, logs.EventLog()))
    mcp = mcp_application(build_mcp(tools), HOST)
    return http_app(Doors(tools, metrics, lambda: mcp, _failed))


def _failed(error: BaseException) -> None:
    raise error


def main() -> None:
    kind, port, redis_url = sys.argv[1:]
    app = _agent(redis_url) if kind == "agent" else mcp_application(bare(), HOST)
    app.router.routes.append(Route("/cpu", cpu))
    uvicorn.run(app, host=HOST, port=int(port), log_config=None, access_log=False)


if __name__ == "__main__":
    main()

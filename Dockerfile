# The agent as a container: MCP over HTTP on port 8084, not as root, with a health check.
FROM python:3.12-slim AS build
WORKDIR /build
RUN python -m venv /opt/agent
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY src ./src
COPY examples ./examples
RUN /opt/agent/bin/pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt .

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /home/agent --create-home agent
COPY --from=build /opt/agent /opt/agent
ENV PATH=/opt/agent/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    MCP_MESH_HTTP_PORT=8084
USER agent
WORKDIR /home/agent
EXPOSE 8084
HEALTHCHECK --interval=10s --timeout=4s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"MCP_MESH_HTTP_PORT\"]}/health', timeout=3)"]
CMD ["python", "-m", "interview_agent"]

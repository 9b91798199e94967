"""Whom the bench measures: ours in memory, any other over MCP, and a naive one to compare with."""

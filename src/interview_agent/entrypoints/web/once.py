"""Idempotency keys. What is created under a key gets an id that follows from it, and the first one under an id stays."""

import hmac
from hashlib import sha256

from fastapi import Request

from interview_agent.entrypoints.web.problems import Problem
from interview_agent.entrypoints.web.security import host_of, keys_of


class Once:
    """For one request."""

    def __init__(self, request: Request) -> None:
        self._secret = keys_of(request).secret
        self._new_id = host_of(request).new_id

    def id(self, kind: str, by: str, key: str | None) -> str:
        """Nobody without the secret can tell it from the key."""
        if key is None:
            return self._new_id()
        return hmac.new(self._secret.encode(), f"once\0{kind}\0{by}\0{key}".encode(), sha256).hexdigest()[:40]

    def must_be_same(self, stands: object, sent: object) -> None:
        """Raises Problem 422 where something else was created under the key."""
        if stands != sent:
            raise Problem(
                422, "idempotency_key_reused", "This Idempotency-Key was used for something else: send another one."
            )

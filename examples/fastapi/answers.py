"""Prints the example's responses for the test beside it: reads the links as one JSON document from standard input."""

import json
import sys

from fastapi import FastAPI
from fastapi.testclient import TestClient
from help_link import ApiError, add_help_links
from pydantic import BaseModel


class Lead(BaseModel):
    name: str


app = FastAPI()
add_help_links(app, json.load(sys.stdin))


@app.get("/leads/1")
def with_code():
    raise ApiError(403, "forbidden_scope", "The token lacks the scope leads:read.")


@app.post("/leads")
def create(lead: Lead):
    return lead


@app.get("/broken")
def broken():
    raise ConnectionError("connect to 10.0.0.3 refused")


client = TestClient(app, raise_server_exceptions=False)
answers = {
    "code": client.get("/leads/1"),
    "validation": client.post("/leads", json={"password": "hunter2"}),
    "route": client.get("/nowhere"),
    "runtime": client.get("/broken"),
}
print(
    json.dumps(
        {
            name: {"status": answer.status_code, "headers": dict(answer.headers), "body": answer.text}
            for name, answer in answers.items()
        }
    )
)

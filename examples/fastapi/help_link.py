from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class ApiError(Exception):
    """The errors that your routes raise. Only these send a code to the caller."""

    def __init__(self, status: int, code: str | int, detail: str):
        self.status, self.code, self.detail = status, code, detail


def help_url(links: dict, code: str | int | None, status: int) -> str:
    """The page about one error. `links` is the content of /links/<api>.json."""
    if str(code) in links["codes"]:
        return links["codes"][str(code)]
    statuses = links["statuses"]
    return statuses.get(str(status)) or statuses.get(f"{status // 100}xx") or links["fallback"]


def add_help_links(app: FastAPI, links: dict) -> None:
    def answer(status: int, body: dict, code: str | int | None = None, headers=None):
        url = help_url(links, code, status)
        return JSONResponse(
            jsonable_encoder({**body, "doc_url": url}),
            status,
            headers={**(headers or {}), "Link": f'<{url}>; rel="help"'},
        )

    @app.exception_handler(ApiError)
    async def api_error(request: Request, error: ApiError):
        return answer(error.status, {"detail": error.detail, "code": error.code}, error.code)

    @app.exception_handler(HTTPException)  # also the router's own 404 and 405
    async def http_error(request: Request, error: HTTPException):
        return answer(error.status_code, {"detail": error.detail}, headers=error.headers)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError):
        # Only these three, because the rest repeats what the caller sent, including passwords.
        fields = [{name: one[name] for name in ("loc", "msg", "type")} for one in error.errors()]
        return answer(422, {"detail": fields})

    @app.exception_handler(Exception)  # the framework still logs it
    async def server_error(request: Request, error: Exception):
        return answer(500, {"detail": "The request failed on our side."})

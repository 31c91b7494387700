"""The parts of requests that the samples use, built on http.client, for machines without requests."""
import http.client
import json
from urllib.parse import urlsplit

from requests.structures import CaseInsensitiveDict


class RequestException(Exception):
    pass


class Response:
    def __init__(self, status_code, headers, content):
        self.status_code, self.headers, self.text = status_code, CaseInsensitiveDict(headers), content.decode("utf-8", "replace")
        self.ok = status_code < 400

    def json(self):
        return json.loads(self.text)


class Session:
    def request(self, method, url, headers=None, timeout=None):
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=timeout)
        try:
            connection.request(method.upper(), urlsplit(url).path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return Response(answer.status, answer.getheaders(), answer.read())
        except (OSError, http.client.HTTPException) as error:
            raise RequestException(error) from error
        finally:
            connection.close()


def request(method, url, **options):
    return Session().request(method, url, **options)

"""The parts of httpx 0.28 that the code uses, over http.client."""
import http.client
import json
from email.message import Message
from urllib.parse import urlsplit


def headers_of(pairs):
    """A mapping without regard to letter case."""
    headers = Message()
    for name, value in pairs:
        headers[name] = value
    return headers


class Request:
    def __init__(self, method, url, headers):
        self.method, self.url, self.headers = method, url, headers_of(headers.items())


class Response:
    def __init__(self, request, status_code, headers, content):
        self.request, self.status_code, self.headers, self.content = request, status_code, headers, content

    def json(self):
        return json.loads(self.content)


class Client:
    def __init__(self, trust_env=True):
        pass

    def build_request(self, method, url, headers):
        return Request(method, url, headers)

    def send(self, request):
        connection = http.client.HTTPConnection(urlsplit(request.url).netloc)
        try:
            connection.request(request.method, urlsplit(request.url).path, headers=dict(request.headers.items()))
            answer = connection.getresponse()
            return Response(request, answer.status, headers_of(answer.getheaders()), answer.read())
        finally:
            connection.close()

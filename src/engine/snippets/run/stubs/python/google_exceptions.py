"""The exceptions of google-api-core that the code uses: one class for each status, with the details of the error."""


class GoogleAPICallError(Exception):
    code = None

    def __init__(self, message, details=()):
        super().__init__(message)
        self.details = list(details)


def kind(name, code):
    return type(name, (GoogleAPICallError,), {"code": code})


TooManyRequests = kind("TooManyRequests", 429)
InternalServerError = kind("InternalServerError", 500)
BadGateway = kind("BadGateway", 502)
ServiceUnavailable = kind("ServiceUnavailable", 503)
GatewayTimeout = kind("GatewayTimeout", 504)


KNOWN = {each.code: each for each in GoogleAPICallError.__subclasses__()}


def from_http_status(status_code, message, details=()):
    return (KNOWN.get(status_code) or kind("Other", status_code))(message, details)

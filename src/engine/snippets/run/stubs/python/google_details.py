"""RetryInfo and the duration in it, as the generated classes of protobuf have them."""
from datetime import timedelta


class Duration:
    def __init__(self, seconds=0):
        self.seconds = seconds

    def ToTimedelta(self):
        return timedelta(seconds=self.seconds)


class RetryInfo:
    def __init__(self, retry_delay):
        self.retry_delay = retry_delay

"""A clock that records each pause and continues without waiting. `requests` comes from its stub if it isn't installed."""
import importlib.util
import logging
import sys
import time

sleeps = []
ahead = 0.0
real_time, real_monotonic = time.time, time.monotonic


def sleep(seconds):
    global ahead
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9_223_372_036:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    sleeps.append(seconds)
    ahead += seconds


time.sleep = sleep
time.time = lambda: real_time() + ahead
time.monotonic = lambda: real_monotonic() + ahead
logging.disable(logging.CRITICAL)
if importlib.util.find_spec("requests") is None:
    sys.path.append("stubs")

"""The parts of tenacity 9 that the code uses: the pause is drawn first, then it is asked whether to stop."""
import time


class Stop:
    def __init__(self, stops):
        self.stops = stops

    def __call__(self, state):
        return self.stops(state)

    def __or__(self, other):
        return Stop(lambda state: self(state) or other(state))


def stop_after_attempt(most):
    return Stop(lambda state: state.attempt_number >= most)


def stop_before_delay(most):
    return Stop(lambda state: state.seconds_since_start + state.upcoming_sleep >= most)


def retry_if_result(predicate):
    return lambda state: predicate(state.outcome.result())


class Outcome:
    def __init__(self, value):
        self.value = value

    def result(self):
        return self.value


class State:
    attempt_number = 1

    def __init__(self):
        self.start = time.monotonic()

    @property
    def seconds_since_start(self):
        return time.monotonic() - self.start


class Retrying:
    def __init__(self, retry, wait, stop, retry_error_callback):
        self.retry, self.wait, self.stop, self.retry_error_callback = retry, wait, stop, retry_error_callback

    def __call__(self, function, *args):
        state = State()
        while True:
            state.outcome = Outcome(function(*args))
            if not self.retry(state):
                return state.outcome.result()
            state.upcoming_sleep = self.wait(state)
            if self.stop(state):
                return self.retry_error_callback(state)
            time.sleep(state.upcoming_sleep)
            state.attempt_number += 1

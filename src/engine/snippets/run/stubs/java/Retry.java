package io.github.resilience4j.retry;

import java.util.concurrent.Callable;

/** The parts of resilience4j 2 that the code uses; does with them what RetryImpl does. */
public final class Retry {
  private final RetryConfig config;

  private Retry(RetryConfig config) {
    this.config = config;
  }

  public static Retry of(String name, RetryConfig config) {
    return new Retry(config);
  }

  public <T> T executeCallable(Callable<T> callable) throws Exception {
    for (int attempts = 1; ; attempts++) {
      T result;
      try {
        result = callable.call();
      } catch (Exception error) {
        if (!config.again(error) || attempts >= config.maxAttempts) throw error;
        continue;
      }
      if (!config.againAfter(result) || attempts >= config.maxAttempts) return result;
      Thread.sleep(config.interval(attempts, result));
    }
  }
}

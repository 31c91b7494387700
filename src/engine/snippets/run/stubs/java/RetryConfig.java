package io.github.resilience4j.retry;

import java.util.function.BiFunction;
import java.util.function.Predicate;

public final class RetryConfig {
  /** In place of resilience4j's Either: what came of a try. */
  public record Outcome<T>(T value) {
    public T get() {
      return value;
    }
  }

  int maxAttempts;
  private Predicate<Throwable> onException;
  private Predicate<Object> onResult;
  private BiFunction<Integer, Outcome<Object>, Long> interval;

  public static <T> Builder<T> custom() {
    return new Builder<>();
  }

  boolean again(Throwable error) {
    return onException.test(error);
  }

  boolean againAfter(Object result) {
    return onResult.test(result);
  }

  long interval(int attempts, Object result) {
    return interval.apply(attempts, new Outcome<>(result));
  }

  public static final class Builder<T> {
    private final RetryConfig config = new RetryConfig();

    public Builder<T> maxAttempts(int most) {
      config.maxAttempts = most;
      return this;
    }

    public Builder<T> retryOnException(Predicate<Throwable> predicate) {
      config.onException = predicate;
      return this;
    }

    @SuppressWarnings("unchecked")
    public Builder<T> retryOnResult(Predicate<T> predicate) {
      config.onResult = (Predicate<Object>) predicate;
      return this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Builder<T> intervalBiFunction(BiFunction<Integer, Outcome<T>, Long> function) {
      config.interval = (BiFunction) function;
      return this;
    }

    public RetryConfig build() {
      return config;
    }
  }
}

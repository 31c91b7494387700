import { literal } from './literal.ts'
import { headOf } from './note.ts'
import { inSeconds, otherHeader, ownPause, timesOf, upper, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  nameOf: upper,
  random: 'Math.random()',
  tripled: 'BASE * Math.pow(3, n)',
  pick: (which, a, b) => `Math.${which}(${a}, ${b})`,
}

/**
 * java.net.http with resilience4j 2 or 3. `intervalBiFunction` sees the response (RetryConfig.java); the last response is returned, not
 * thrown, since `failAfterMaxAttempts` is off. Each call has its own `Retry` with the deadline.
 */
export const java: Snippet = {
  id: 'java-resilience4j',
  label: 'Java: java.net.http with resilience4j',
  language: 'java',
  // The JDK has no JSON parser: a code in words is searched as text.
  applies: ({ verdict, guard, code }) => verdict !== 'reauth' && (guard !== 'code' || typeof code?.value === 'string'),
  code: (plan) =>
    lines(
      headOf(plan, '//'),
      'import io.github.resilience4j.retry.Retry;',
      'import io.github.resilience4j.retry.RetryConfig;',
      'import java.net.http.*;',
      'import java.time.*;',
      'import java.time.format.*;',
      ...(plan.repeats === 'any' && plan.statuses.length === 1 ? [] : ['import java.util.Set;']),
      '',
      'final class Sender {',
      `  static final int TRIES = ${number(plan.tries)};`,
      `  static final double ${timesOf(plan)
        .map(([name, value]) => `${upper(name)} = ${number(value)}`)
        .join(', ')}; // seconds`,
      ...(plan.repeats === 'any'
        ? []
        : [
            `  static final Set<String> REPEATABLE = Set.of(${idempotentMethods.map((method) => `"${method}"`).join(', ')});`,
          ]),
      '',
      '  static HttpResponse<String> send(HttpClient http, HttpRequest request) throws Exception {',
      '    long end = System.nanoTime() + (long) (DEADLINE * 1e9);',
      '    double[] next = {0, 0}; // n and its wait',
      '    var config = RetryConfig.<HttpResponse<String>>custom()',
      '        .maxAttempts(TRIES)',
      '        .retryOnException(error -> false)',
      '        .retryOnResult(response -> mayRepeat(response)',
      '            && (next[1] = pause(++next[0], asked(response))) * 1e9 < end - System.nanoTime())',
      '        .intervalBiFunction((n, outcome) -> (long) Math.ceil(1000 * next[1]))',
      '        .build();',
      '    return Retry.of("plan", config)',
      '        .executeCallable(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));',
      '  }',
      '',
      ...(plan.repeats === 'any'
        ? []
        : ['  // A POST or PATCH is retried only with a key that lets the server recognize the retry.']),
      '  static boolean mayRepeat(HttpResponse<String> response) {',
      ...(plan.repeats === 'any' ? [] : ['    var request = response.request();']),
      `    return ${conditions(plan).join('\n        && ')};`,
      '  }',
      '',
      '  static double pause(double n, double asked) {',
      '    double growth = BASE * Math.pow(2, n - 1);',
      `    if (asked < 0) return ${ownPause(plan, arithmetic)};`,
      `    double wait = ${plan.floorSeconds > 0 ? 'Math.max(asked, FLOOR)' : 'asked'}; // never less`,
      '    return wait + Math.random() * (n == 1 && wait > 0 ? wait / 10 : Math.min(CAP, growth));',
      '  }',
      '',
      ...askedFunction(plan),
      '}',
    ),
}

function conditions({ statuses, guard, repeats, keyHeader, code }: SnippetPlan): string[] {
  const safe = `REPEATABLE.contains(request.method())\n            || request.headers().firstValue("${keyHeader}").isPresent()`
  return [
    statuses.length === 1
      ? `response.statusCode() == ${statuses[0]}`
      : `Set.of(${statuses.join(', ')}).contains(response.statusCode())`,
    ...(repeats === 'safe' ? [`(${safe})`] : []),
    ...(repeats === 'any-when-timed' ? [`(asked(response) >= 0 || ${safe})`] : []),
    ...(guard === 'time' ? ['asked(response) >= 0'] : []),
    ...(guard === 'code' && code
      ? [`response.body().replace(" ", "").contains(${literal(codeMember(code), 'java')})`]
      : []),
  ]
}

/** `"code":"rate_limited"`, as in a body without spaces. */
const codeMember = ({ value, path }: NonNullable<SnippetPlan['code']>) =>
  `"${path.at(-1)}":${JSON.stringify(value)}`.replaceAll(' ', '')

/** Negative if nothing is asked. The JDK has no JSON parser, so a wait in the body is used as it was. */
function askedFunction(plan: SnippetPlan): string[] {
  const other = otherHeader(plan)
  const instead = waitInstead(plan)
  const longer = (seconds: string) => (other ? `Math.max(named, ${seconds})` : seconds)
  return [
    '  /** Retry-After in seconds or as an HTTP date, by the server clock; negative if missing. */',
    '  static double asked(HttpResponse<?> response) {',
    '    var now = date(response, "date", Instant.now());',
    ...(other
      ? [
          `    double named = response.headers().firstValue("${other}").filter(text -> text.matches("\\\\d+(\\\\.\\\\d+)?"))`,
          `        .map(text -> ${inSeconds(plan, 'Double.parseDouble(text)', 'now.getEpochSecond()')}).orElse(-1.0);`,
        ]
      : []),
    '    String value = response.headers().firstValue("retry-after").orElse("").trim();',
    `    if (value.matches("\\\\d+")) return ${longer('Double.parseDouble(value)')};`,
    '    var at = date(response, "retry-after", null);',
    `    if (at == null) return ${other ? 'named' : instead === null ? '-1' : number(instead)};`,
    `    return ${longer('Duration.between(now, at).toMillis() / 1000.0')};`,
    '  }',
    '',
    '  static Instant date(HttpResponse<?> response, String name, Instant otherwise) {',
    '    try {',
    '      var text = response.headers().firstValue(name).orElse("");',
    '      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);',
    '    } catch (DateTimeException noDate) {',
    '      return otherwise;',
    '    }',
    '  }',
  ]
}

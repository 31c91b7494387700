import { literal } from './literal.ts'
import { noteOf, tooLong } from './note.ts'
import { ownPause, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  base: 'BASE',
  cap: 'CAP',
  floor: 'FLOOR',
  added: 'ADDED',
  random: 'Math.random()',
  growth: 'growth',
  tripled: 'BASE * Math.pow(3, n)',
  min: (a, b) => `Math.min(${a}, ${b})`,
  max: (a, b) => `Math.max(${a}, ${b})`,
}

/**
 * java.net.http with resilience4j 2 or 3. `intervalBiFunction` sees the answer (RetryConfig.java); the last answer is returned, not
 * thrown, since `failAfterMaxAttempts` is off. One `Retry` a call carries its deadline.
 */
export const java: Snippet = {
  id: 'java-resilience4j',
  label: 'Java: java.net.http with resilience4j',
  language: 'java',
  // The JDK has no JSON parser: a code in words is looked for as text.
  applies: ({ verdict, guard, code }) => verdict !== 'reauth' && (guard !== 'code' || typeof code?.value === 'string'),
  code: (plan) =>
    lines(
      `// ${noteOf(plan)}`,
      tooLong(plan) && `// ${tooLong(plan)}`,
      'import io.github.resilience4j.retry.Retry;',
      'import io.github.resilience4j.retry.RetryConfig;',
      'import java.net.http.*;',
      'import java.time.*;',
      'import java.time.format.*;',
      ...(plan.repeats === 'any' && plan.statuses.length === 1 ? [] : ['import java.util.Set;']),
      'import java.util.concurrent.TimeoutException;',
      '',
      'final class Sender {',
      `  static final int TRIES = ${number(plan.tries)};`,
      `  static final double ${doubles(plan)}; // seconds`,
      ...(plan.repeats === 'any'
        ? []
        : [
            `  static final Set<String> REPEATABLE = Set.of(${idempotentMethods.map((method) => `"${method}"`).join(', ')});`,
          ]),
      '',
      '  static HttpResponse<String> send(HttpClient http, HttpRequest request) throws Exception {',
      '    long end = System.nanoTime() + (long) (DEADLINE * 1e9);',
      '    var config = RetryConfig.<HttpResponse<String>>custom()',
      '        .maxAttempts(TRIES)',
      '        .retryOnException(error -> false)',
      '        .retryOnResult(response -> mayRepeat(response) && asked(response) * 1e9 < end - System.nanoTime())',
      '        .intervalBiFunction((n, outcome) -> (long) Math.ceil(1000 * pause(n, asked(outcome.get()))))',
      '        .build();',
      '    return Retry.of("plan", config).executeCallable(() -> {',
      '      if (System.nanoTime() > end) throw new TimeoutException("past the deadline");',
      '      return http.send(request, HttpResponse.BodyHandlers.ofString());',
      '    });',
      '  }',
      '',
      ...(plan.repeats === 'any'
        ? []
        : ['  // A POST or PATCH is repeated only with a key by which the server knows the repeat.']),
      '  static boolean mayRepeat(HttpResponse<String> response) {',
      ...(plan.repeats === 'any' ? [] : ['    var request = response.request();']),
      `    return ${conditions(plan).join('\n        && ')};`,
      '  }',
      '',
      '  static double pause(int n, double asked) {',
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

function doubles(plan: SnippetPlan): string {
  const { deadlineSeconds, baseSeconds, capSeconds, floorSeconds, addedSeconds, jitter } = plan
  return [
    `DEADLINE = ${number(deadlineSeconds)}`,
    `BASE = ${number(baseSeconds)}`,
    `CAP = ${number(capSeconds)}`,
    ...(floorSeconds > 0 ? [`FLOOR = ${number(floorSeconds)}`] : []),
    ...(jitter === 'added' ? [`ADDED = ${number(addedSeconds)}`] : []),
  ].join(', ')
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

/** `"code":"rate_limited"`, as it stands in a body without its spaces. */
const codeMember = ({ value, path }: NonNullable<SnippetPlan['code']>) =>
  `"${path.at(-1)}":${JSON.stringify(value)}`.replaceAll(' ', '')

/** Negative where nothing is asked. Without a JSON parser in the JDK a wait in the body is filled in as it was. */
function askedFunction(plan: SnippetPlan): string[] {
  const { source } = plan
  const other = source?.in === 'header' && source.name !== 'retry-after' ? source : null
  const instead = plan.fallbackSeconds ?? (source?.in === 'body' ? plan.waitSeconds : null)
  const longer = (seconds: string) => (other ? `Math.max(named, ${seconds})` : seconds)
  const suffix = {
    'retry-after': '',
    seconds: '',
    milliseconds: ' / 1000',
    epoch: ' - System.currentTimeMillis() / 1000.0',
  }
  return [
    '  /** Retry-After in seconds or as an HTTP date; negative where it is missing. */',
    '  static double asked(HttpResponse<?> response) {',
    ...(other
      ? [
          `    double named = response.headers().firstValue("${other.name}").filter(text -> text.matches("\\\\d+(\\\\.\\\\d+)?"))`,
          `        .map(text -> Double.parseDouble(text)${suffix[other.unit]}).orElse(-1.0);`,
        ]
      : []),
    '    String value = response.headers().firstValue("retry-after").orElse("").trim();',
    `    if (value.matches("\\\\d+")) return ${longer('Double.parseDouble(value)')};`,
    '    try {',
    '      var at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);',
    `      return ${longer('Duration.between(Instant.now(), at).toMillis() / 1000.0')};`,
    '    } catch (DateTimeParseException noDate) {',
    `      return ${other ? 'named' : instead === null ? '-1' : number(instead)};`,
    '    }',
    '  }',
  ]
}

import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { headOf } from './note.ts'
import { capital, inSeconds, otherHeader, ownPause, timesOf, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  nameOf: capital,
  random: 'Random.Shared.NextDouble()',
  tripled: 'Base * Math.Pow(3, n)',
  pick: (which, a, b) => `Math.${capital(which)}(${a}, ${b})`,
}

/**
 * Microsoft.Extensions.Http.Resilience (Polly 8). The defaults of `HttpRetryStrategyOptions` retry every method and use Retry-After
 * without jitter; `ShouldHandle` and `DelayGenerator` replace both. The deadline is in the context of a call: an outer timeout would
 * throw instead of returning the last response.
 */
export const csharp: Snippet = {
  id: 'csharp-polly',
  label: 'C#: HttpClient with Polly 8',
  language: 'csharp',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) =>
    lines(
      headOf(plan, '//'),
      ...(otherHeader(plan) ? ['using System.Globalization;'] : []),
      ...(plan.guard === 'code' ? ['using System.Text.Json;', 'using System.Text.Json.Nodes;'] : []),
      'using Microsoft.Extensions.DependencyInjection;',
      'using Microsoft.Extensions.Http.Resilience;',
      'using Polly;',
      '',
      'static class PlanExtensions',
      '{',
      `    const double ${timesOf(plan)
        .map(([name, value]) => `${capital(name)} = ${number(value)}`)
        .join(', ')}; // seconds`,
      '    static readonly ResiliencePropertyKey<double> Next = new("pause");',
      '    static readonly ResiliencePropertyKey<DateTimeOffset> End = new("end");',
      '',
      '    public static void AddPlan(this IHttpClientBuilder client) =>',
      '        client.AddResilienceHandler("plan", pipeline => pipeline',
      '        .AddRetry(new HttpRetryStrategyOptions',
      '        {',
      `            MaxRetryAttempts = ${number(plan.tries - 1)},`,
      plan.guard === 'code'
        ? '            ShouldHandle = async args => args.Outcome.Result is { } response && await MayRepeat(response)'
        : '            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } response && MayRepeat(response)',
      `                && Fits(args.Context, Pause(args.AttemptNumber + 1, Asked(response)))${plan.guard === 'code' ? '' : ')'},`,
      '            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(',
      '                TimeSpan.FromSeconds(args.Context.Properties.GetValue(Next, 0))),',
      '        })',
      '        .AddTimeout(TimeSpan.FromSeconds(Deadline))); // for each attempt',
      '',
      '    static bool Fits(ResilienceContext context, double pause) // false: too long to wait',
      '    {',
      '        var end = context.Properties.GetValue(End, DateTimeOffset.UtcNow.AddSeconds(Deadline));',
      '        context.Properties.Set(End, end);',
      '        context.Properties.Set(Next, pause);',
      '        return pause < (end - DateTimeOffset.UtcNow).TotalSeconds;',
      '    }',
      '',
      ...mayRepeat(plan),
      '',
      '    static double Pause(int n, double? asked)',
      '    {',
      '        var growth = Base * Math.Pow(2, n - 1);',
      `        if (asked is null) return ${ownPause(plan, arithmetic)};`,
      `        var wait = ${plan.floorSeconds > 0 ? 'Math.Max(asked.Value, Floor)' : 'asked.Value'}; // never less`,
      '        return wait + Random.Shared.NextDouble() * (n == 1 && wait > 0 ? wait / 10 : Math.Min(Cap, growth));',
      '    }',
      '',
      ...asked(plan),
      '}',
    ),
}

function mayRepeat({ statuses, guard, repeats, keyHeader, code }: SnippetPlan): string[] {
  const safe = `request.Method.Method is ${idempotentMethods.map((method) => `"${method}"`).join(' or ')}\n            || request.Headers.Contains("${keyHeader}")`
  const all = [
    `(int)response.StatusCode is ${statuses.join(' or ')}`,
    ...(repeats === 'safe' ? [`response.RequestMessage is { } request\n            && (${safe})`] : []),
    ...(repeats === 'any-when-timed'
      ? [`response.RequestMessage is { } request\n            && (Asked(response) is not null\n            || ${safe})`]
      : []),
    ...(guard === 'time' ? ['Asked(response) is not null'] : []),
    ...(guard === 'code' && code ? ['await HasCode(response)'] : []),
  ]
  return [
    ...(repeats === 'any'
      ? []
      : ['    // A POST or PATCH is retried only with a key that lets the server recognize the retry.']),
    `    static ${guard === 'code' ? 'async Task<bool>' : 'bool'} MayRepeat(HttpResponseMessage response) =>`,
    `        ${all.join('\n        && ')};`,
    ...(guard === 'code' && code ? ['', ...hasCode(code)] : []),
  ]
}

const hasCode = ({ value, path }: NonNullable<SnippetPlan['code']>) => [
  '    static async Task<bool> HasCode(HttpResponseMessage response)',
  '    {',
  '        try { return JsonNode.Parse(await response.Content.ReadAsStringAsync())',
  `            ${access(path)}?.ToString() == ${literal(String(value), 'csharp')}; }`,
  '        catch (Exception e)',
  '            when (e is JsonException or InvalidOperationException or ArgumentException) { return false; }',
  '    }',
]

const access = (path: Path) =>
  path.map((key) => `?[${typeof key === 'number' ? key : literal(key, 'csharp')}]`).join('')

/** `RetryAfter` is parsed by .NET; an invalid value becomes `null`. */
function asked(plan: SnippetPlan): string[] {
  const other = otherHeader(plan)
  const instead = waitInstead(plan)
  return [
    '    static double? Asked(HttpResponseMessage response)',
    '    {',
    '        var after = response.Headers.RetryAfter;',
    '        var now = response.Headers.Date ?? DateTimeOffset.UtcNow; // the clock of the server',
    '        var seconds = after?.Delta?.TotalSeconds ?? (after?.Date - now)?.TotalSeconds;',
    ...(other
      ? [
          `        double? named = response.Headers.TryGetValues("${other}", out var values)`,
          '            && double.TryParse(values.Last(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)',
          `            ? ${inSeconds(plan, 'value', 'now.ToUnixTimeSeconds()')} : null;`,
          '        return new[] { seconds, named }.Where(time => time >= 0).Max();',
        ]
      : [`        return seconds >= 0 ? seconds : ${instead === null ? 'null' : number(instead)};`]),
    '    }',
  ]
}

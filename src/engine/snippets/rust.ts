import { headOf } from './note.ts'
import { inSeconds, otherHeader, ownPause, timesOf, upper, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  nameOf: upper,
  random: 'rand::random::<f64>()',
  tripled: 'BASE * 3f64.powi(n)',
  pick: (which, a, b) => `(${a}).${which}(${b})`.replace(/^\((\w+)\)/, '$1'),
}

/**
 * reqwest-middleware 0.4 and later. A policy of reqwest-retry gets the number of the retry and not the response, so it can't see
 * Retry-After (TrueLayer/reqwest-middleware, reqwest-retry/src/middleware.rs); this middleware replaces it.
 */
export const rust: Snippet = {
  id: 'rust-reqwest',
  label: 'Rust: reqwest-middleware',
  language: 'rust',
  // Reading the body consumes the response.
  applies: ({ verdict, guard }) => verdict !== 'reauth' && guard !== 'code',
  code: (plan) =>
    lines(
      headOf(plan, '//'),
      '// Crates: reqwest-middleware, async-trait, http, httpdate, rand, tokio (a policy of reqwest-retry sees no headers).',
      ...uses(plan),
      '',
      `const TRIES: i32 = ${number(plan.tries)};`,
      ...timesOf(plan).map(([name, value]) => `const ${upper(name)}: f64 = ${float(value)}; // seconds`),
      '',
      'pub struct PlanRetry;',
      '',
      '#[async_trait::async_trait]',
      'impl Middleware for PlanRetry {',
      "    async fn handle(&self, req: Request, ext: &mut Extensions, next: Next<'_>) -> reqwest_middleware::Result<Response> {",
      '        let end = Instant::now() + Duration::from_secs_f64(DEADLINE);',
      ...(plan.repeats === 'any'
        ? []
        : [
            '        // A POST or PATCH is retried only with a key that lets the server recognize the retry.',
            `        let may_repeat = matches!(req.method().as_str(), ${idempotentMethods.map((method) => `"${method}"`).join(' | ')})`,
            `            || req.headers().contains_key("${plan.keyHeader}");`,
          ]),
      '        for n in 1.. {',
      '            let Some(copy) = req.try_clone() else { break }; // a streamed body can only be sent once',
      '            let res = next.clone().run(copy, ext).await?;',
      '            let asked = asked_seconds(&res);',
      '            let pause = pause_seconds(n, asked);',
      `            if n >= TRIES || ${stops(plan).join(' || ')}`,
      '                || pause >= end.saturating_duration_since(Instant::now()).as_secs_f64() // too long to wait',
      '            {',
      '                return Ok(res);',
      '            }',
      '            tokio::time::sleep(Duration::from_secs_f64(pause)).await;',
      '        }',
      '        next.run(req, ext).await',
      '    }',
      '}',
      '',
      'fn pause_seconds(n: i32, asked: Option<f64>) -> f64 {',
      '    let growth = BASE * 2f64.powi(n - 1);',
      `    let Some(asked) = asked else { return ${ownPause(plan, arithmetic)} };`,
      `    let wait = ${plan.floorSeconds > 0 ? 'asked.max(FLOOR)' : 'asked'}; // never less`,
      '    wait + rand::random::<f64>() * if n == 1 && wait > 0.0 { wait / 10.0 } else { CAP.min(growth) }',
      '}',
      '',
      ...asked(plan),
    ),
}

const uses = ({ source }: SnippetPlan) => [
  'use http::Extensions;',
  'use reqwest::{Request, Response};',
  'use reqwest_middleware::{Middleware, Next};',
  `use std::time::{Duration, Instant, SystemTime${source?.unit === 'epoch' ? ', UNIX_EPOCH' : ''}};`,
]

const float = (value: number) => (number(value).includes('.') ? number(value) : `${number(value)}.0`)

function stops({ statuses, guard, repeats }: SnippetPlan): string[] {
  return [
    statuses.length === 1
      ? `res.status() != ${statuses[0]}`
      : `![${statuses.join(', ')}].contains(&res.status().as_u16())`,
    ...(repeats === 'safe' ? ['!may_repeat'] : []),
    ...(repeats === 'any-when-timed' ? ['(asked.is_none() && !may_repeat)'] : []),
    ...(guard === 'time' ? ['asked.is_none()'] : []),
  ]
}

/** httpdate reads all three forms of an HTTP date. */
function asked(plan: SnippetPlan): string[] {
  const other = otherHeader(plan)
  const isEpoch = plan.source?.unit === 'epoch'
  const instead = waitInstead(plan)
  const named = inSeconds(plan, 'value', 'now.as_secs_f64()').replace('1000', '1000.0')
  return [
    '/// Retry-After in seconds or as an HTTP date, by the server clock.',
    'fn asked_seconds(res: &Response) -> Option<f64> {',
    '    let header = |name: &str| res.headers().get(name)?.to_str().ok();',
    '    let date = |name: &str| header(name).and_then(|value| httpdate::parse_http_date(value).ok());',
    '    let now = date("date").unwrap_or_else(SystemTime::now);',
    '    let after = header("retry-after").and_then(|value| match value.parse::<u64>() {',
    '        Ok(seconds) => Some(seconds as f64),',
    '        Err(_) => Some(date("retry-after")?.duration_since(now).ok()?.as_secs_f64()),',
    '    });',
    ...(isEpoch ? ['    let now = now.duration_since(UNIX_EPOCH).ok()?;'] : []),
    ...(other
      ? [
          `    let named = header("${other}").and_then(|value| value.parse::<f64>().ok())${named === 'value' ? '' : `.map(|value| ${named})`};`,
          '    after.into_iter().chain(named).filter(|seconds| *seconds >= 0.0).reduce(f64::max)',
        ]
      : [instead === null ? '    after' : `    after.or(Some(${float(instead)}))`]),
    '}',
  ]
}

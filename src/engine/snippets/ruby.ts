import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { headOf } from './note.ts'
import { inSeconds, otherHeader, ownPause, timesOf, upper, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  nameOf: upper,
  random: 'rand',
  tripled: 'BASE * 3**n',
  pick: (which, a, b) => `[${a}, ${b}].${which}`,
}

/**
 * Faraday 2 with faraday-retry 2. Its own options only add jitter, so the wait is computed in `calculate_sleep_amount`, where `nil`
 * ends the retries and returns the response (lostisland/faraday-retry, lib/faraday/retry/middleware.rb).
 */
export const ruby: Snippet = {
  id: 'ruby-faraday',
  label: 'Ruby: Faraday with faraday-retry',
  language: 'ruby',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) => {
    const methods = plan.repeats === 'any' ? [...idempotentMethods, 'POST', 'PATCH'] : idempotentMethods
    const times = [['tries', plan.tries] as const, ...timesOf(plan)]
    return lines(
      headOf(plan, '#'),
      'require "faraday"',
      'require "faraday/retry"',
      ...(plan.guard === 'code' || plan.source?.in === 'body' ? ['require "json"'] : []),
      'require "time"',
      '',
      'class PlanRetry < Faraday::Retry::Middleware',
      `  ${times.map(([name]) => upper(name)).join(', ')} = ${times.map(([, value]) => number(value)).join(', ')} # times in seconds`,
      '',
      '  def calculate_sleep_amount(retries, env)',
      '    n = TRIES - retries',
      '    env[:plan_end] ||= Time.now + DEADLINE',
      '    asked = asked_seconds(env)',
      ...(plan.guard === 'time' ? ['    return if asked.nil?'] : []),
      ...(plan.repeats === 'any-when-timed' ? ['    return if asked.nil? && !may_repeat?(env)'] : []),
      ...(plan.guard === 'code' && plan.code
        ? [
            `    return if member(env, ${keys(plan.code.path)}) != ${typeof plan.code.value === 'number' ? plan.code.value : literal(plan.code.value, 'ruby')}`,
          ]
        : []),
      '    pause = pause_seconds(n, asked)',
      '    pause if Time.now + pause < env[:plan_end] # nil: no retry',
      '  end',
      '',
      '  private',
      '',
      ...(plan.repeats === 'any-when-timed'
        ? [
            '  def may_repeat?(env)',
            `    !%i[post patch].include?(env[:method]) || env[:request_headers].key?("${plan.keyHeader}")`,
            '  end',
            '',
          ]
        : []),
      ...(plan.guard === 'code' || plan.source?.in === 'body'
        ? [
            '  def member(env, *path)',
            '    JSON.parse(env[:body].to_s).dig(*path)',
            '  rescue JSON::ParserError, NoMethodError, TypeError',
            '    nil',
            '  end',
            '',
          ]
        : []),
      '  def pause_seconds(n, asked)',
      '    growth = BASE * 2**(n - 1)',
      `    return ${ownPause(plan, arithmetic)} if asked.nil?`,
      '',
      `    wait = ${plan.floorSeconds > 0 ? '[asked, FLOOR].max' : 'asked'} # never less`,
      '    wait + rand * (n == 1 && wait.positive? ? wait / 10.0 : [CAP, growth].min)',
      '  end',
      '',
      ...asked(plan),
      'end',
      '',
      'client = Faraday.new do |faraday|',
      '  faraday.use PlanRetry, max: PlanRetry::TRIES - 1,',
      `                         retry_statuses: [${plan.statuses.join(', ')}], exceptions: [Faraday::RetriableResponse],`,
      `                         methods: %i[${(plan.repeats === 'any-when-timed' ? [...idempotentMethods, 'POST', 'PATCH'] : methods).join(' ').toLowerCase()}]${plan.repeats === 'safe' ? ',' : ''}`,
      ...(plan.repeats === 'safe'
        ? [
            '                         # a POST or PATCH only with a key that lets the server recognize the retry',
            `                         retry_if: ->(env, _) { env[:request_headers].key?("${plan.keyHeader}") }`,
          ]
        : []),
      'end',
    )
  },
}

const keys = (path: Path) => path.map((key) => (typeof key === 'number' ? key : literal(key, 'ruby'))).join(', ')

function asked(plan: SnippetPlan): string[] {
  const more = otherTime(plan)
  const retryAfter = (name: string) => [
    '  # Retry-After in seconds or as an HTTP date, by the server clock.',
    `  def ${name}(env)`,
    '    value = env[:response_headers]["retry-after"].to_s',
    '    seconds = value.match?(/\\A\\d+\\z/) ? value.to_i : Time.httpdate(value) - now(env)',
    '    seconds unless seconds.negative?',
    '  rescue ArgumentError',
    `    ${plan.fallbackSeconds === null ? 'nil' : number(plan.fallbackSeconds)}`,
    '  end',
    '',
    '  def now(env)',
    '    Time.httpdate(env[:response_headers]["date"].to_s)',
    '  rescue ArgumentError',
    '    Time.now',
    '  end',
  ]
  if (!more) return retryAfter('asked_seconds')
  return [
    '  def asked_seconds(env)',
    `    named = Float(${more}, exception: false)`,
    `    [retry_after(env), named && ${inSeconds(plan, 'named', 'now(env).to_f')}].compact.reject(&:negative?).max`,
    '  end',
    '',
    ...retryAfter('retry_after'),
  ]
}

/** The text of the other place with a wait. */
function otherTime(plan: SnippetPlan): string | null {
  const header = otherHeader(plan)
  if (header) return `env[:response_headers]["${header}"].to_s`
  const { source } = plan
  if (source?.in !== 'body') return null
  return `member(env, ${keys(source.path)}).to_s${source.unit === 'duration' ? '.delete_suffix("s")' : ''}`
}

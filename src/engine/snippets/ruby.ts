import type { Path } from '../model.ts'
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
  random: 'rand',
  growth: 'growth',
  tripled: 'BASE * 3**n',
  min: (a, b) => `[${a}, ${b}].min`,
  max: (a, b) => `[${a}, ${b}].max`,
}

/**
 * Faraday 2 with faraday-retry 2. Its own options only add jitter, so the pause is computed in `calculate_sleep_amount`, where `nil`
 * ends the retries and hands back the answer (lostisland/faraday-retry, lib/faraday/retry/middleware.rb).
 */
export const ruby: Snippet = {
  id: 'ruby-faraday',
  label: 'Ruby: Faraday with faraday-retry',
  language: 'ruby',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) => {
    const methods = plan.repeats === 'any' ? [...idempotentMethods, 'POST', 'PATCH'] : idempotentMethods
    return lines(
      `# ${noteOf(plan)}`,
      tooLong(plan) && `# ${tooLong(plan)}`,
      'require "faraday"',
      'require "faraday/retry"',
      ...(plan.guard === 'code' || plan.source?.in === 'body' ? ['require "json"'] : []),
      'require "time"',
      '',
      'class PlanRetry < Faraday::Retry::Middleware',
      `  TRIES, DEADLINE, ${names(plan).join(', ')} = ${values(plan).join(', ')} # times in seconds`,
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
            '  rescue JSON::ParserError, TypeError',
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
            '                         # a POST or PATCH only with a key by which the server knows the repeat',
            `                         retry_if: ->(env, _) { env[:request_headers].key?("${plan.keyHeader}") }`,
          ]
        : []),
      'end',
    )
  },
}

const names = (plan: SnippetPlan) => [
  'BASE',
  'CAP',
  ...(plan.floorSeconds > 0 ? ['FLOOR'] : []),
  ...(plan.jitter === 'added' ? ['ADDED'] : []),
]

const values = (plan: SnippetPlan) =>
  [
    plan.tries,
    plan.deadlineSeconds,
    plan.baseSeconds,
    plan.capSeconds,
    ...(plan.floorSeconds > 0 ? [plan.floorSeconds] : []),
    ...(plan.jitter === 'added' ? [plan.addedSeconds] : []),
  ].map(number)

const keys = (path: Path) => path.map((key) => (typeof key === 'number' ? key : literal(key, 'ruby'))).join(', ')

function asked(plan: SnippetPlan): string[] {
  const more = otherTime(plan)
  const retryAfter = (name: string) => [
    '  # Retry-After in seconds or as an HTTP date.',
    `  def ${name}(env)`,
    '    value = env[:response_headers]["retry-after"].to_s',
    '    seconds = value.match?(/\\A\\d+\\z/) ? value.to_i : Time.httpdate(value) - Time.now',
    '    seconds unless seconds.negative?',
    '  rescue ArgumentError',
    `    ${plan.fallbackSeconds === null ? 'nil' : number(plan.fallbackSeconds)}`,
    '  end',
  ]
  if (!more) return retryAfter('asked_seconds')
  return [
    '  def asked_seconds(env)',
    `    named = ${more.value}`,
    `    [retry_after(env), named && ${more.seconds}].compact.reject(&:negative?).max`,
    '  end',
    '',
    ...retryAfter('retry_after'),
  ]
}

function otherTime({ source }: SnippetPlan): { value: string; seconds: string } | null {
  if (source === null || (source.in === 'header' && source.name === 'retry-after')) return null
  const value =
    source.in === 'header' ? `env[:response_headers]["${source.name}"]` : `member(env, ${keys(source.path)})`
  const seconds = { 'retry-after': '', seconds: '', duration: '', milliseconds: ' / 1000', epoch: ' - Time.now.to_f' }[
    source.unit
  ]
  return { value, seconds: `named.to_f${seconds}` }
}

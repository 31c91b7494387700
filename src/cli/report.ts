import { styleText } from 'node:util'
import { leastToBeSure, leastToRely, matchesToName } from '../engine/sureness.ts'
import { codeToShow } from '../engine/explain/code-to-show.ts'
import { fieldsToList, wrongWith } from '../engine/explain/fields-to-list.ts'
import type { Advice, Branch, Diagnosis, FieldError, Outcome, Verdict } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'
import { isTelling, pathWords } from '../engine/origin/path-words.ts'
import {
  actorWords,
  duration,
  headline,
  headlineSentence,
  kindWords,
  methods,
  pauseRange,
  rounded,
  verdictWords,
} from '../engine/wording.ts'
import { visible } from '../visible/characters.ts'
import { targetOf } from '../visible/links.ts'

/**
 * A diagnosis as text for a terminal, the verdict first. Characters of the paste that are invisible, move the cursor, set colors or change
 * the text direction are written as their code points: `[U+001B]`.
 * @param site address of the site, without a slash at its end; `null` if unknown
 */
export function report(
  diagnosis: Diagnosis,
  { isColoured, now, site = null }: { isColoured: boolean; now: number; site?: string | null },
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  const { outcome, retry } = diagnosis
  // Where nothing but the name of the status is left to say, it is in the row.
  const explanation = diagnosis.explanation.filter(({ text }) => text !== `${statusWords(diagnosis)}.`)
  const isUndecided = outcome === 'failed' && retry.verdict === 'none'
  const lines = [
    `${paint(['bold', colours[retry.verdict]], said(retry, outcome, isOver(retry, now)))}${isUndecided ? '' : `  ${paint('dim', `(${plain(retry.decidedBy)})`)}`}`,
    ...(diagnosis.act ? [`  ${paint('bold', plain(diagnosis.act.text))}`] : []),
    ...retry.because.filter((text) => !saysAgain(text, retry)).map((text) => `  ${plain(text)}`),
    ...retry.caveats.map((text) => `  ${paint('dim', `! ${plain(text)}`)}`),
    ...(retry.byMethod ? branches(retry.byMethod, isOver(retry, now)) : schedule(retry, isOver(retry, now))),
    '',
    ...factRows(diagnosis, site ?? '', explanation.length === 0).map(
      ([name, value]) => `${paint('dim', name.padEnd(12))}${value}`,
    ),
    ...(explanation.length > 0 ? [''] : []),
    ...explanation.map(({ text }) => plain(text)),
    ...runnersUp(diagnosis),
    ...[...diagnosis.input.steps, ...diagnosis.input.repairs].map((step) => paint('dim', `· ${plain(step)}`)),
  ]
  return lines.join('\n')
}

const colours = {
  never: 'red',
  fix: 'yellow',
  reauth: 'yellow',
  wait: 'blue',
  backoff: 'blue',
  reconcile: 'magenta',
  none: 'green',
} satisfies Record<Verdict, Parameters<typeof styleText>[0]>

function said(branch: Branch, outcome: Outcome = 'failed', isOver = false): string {
  return headlineSentence(headline(branch, outcome, isOver))
}

const isOver = ({ waitSeconds, dueAt }: Advice, now: number) => Boolean(waitSeconds) && dueAt !== null && dueAt <= now

/** The docs' word for the verdict, which the headline already gives, with the same docs. */
const saysAgain = (text: string, { decidedBy, verdict }: Advice) =>
  [verdictWords[verdict], `${verdictWords[verdict]}, ${actorWords.admin}`].some(
    (words) => text === `${decidedBy}: ${words}.`,
  )

function schedule({ attempts, plan }: Branch, isOver: boolean): string[] {
  const pauses = attempts.map(({ minSeconds, maxSeconds }) => pauseRange(minSeconds, maxSeconds))
  // The first pause is the wait that is over.
  const later = pauses.slice(1).map((pause) => `${pause} and retry`)
  if (isOver) return later.length > 0 ? [`  If it fails again, wait ${later.join(', then ')}; then stop.`] : []
  if (!plan || pauses.length === 0) return []
  return pauses.length === 1
    ? [`  Pause: ${pauses[0]}, then one retry; then stop.`]
    : [
        `  Pauses: ${pauses.join(', then ')}; then stop, after at most ${duration(rounded(plan.worstSeconds))} in total.`,
      ]
}

/** What to do after each kind of method, each with its own pauses. */
function branches({ idempotent, other }: NonNullable<Advice['byMethod']>, isOver: boolean): string[] {
  const lines = (names: string, branch: Branch) => {
    const words = said(branch, 'failed', isOver)
    return [
      `  If it was a ${names}, ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
      ...schedule(branch, isOver).map((line) => `  ${line}`),
    ]
  }
  return [...lines(methods.idempotent, idempotent), ...lines(methods.other, other)]
}

function factRows(diagnosis: Diagnosis, site: string, hasName: boolean): [string, string][] {
  const { response, envelope, facts, matches, origin, kind, path, act } = diagnosis
  const { status, statusFrom } = response
  const named = hasName ? statusWords(diagnosis) : status
  const best = matches[0]
  const rows: [string, string | null][] = [
    [
      'API',
      best && best.score >= leastToRely
        ? `${best.score < leastToBeSure ? 'probably ' : ''}${best.apiName} (${Math.round(best.score * 100)}%)${best.isOnlyRead ? '' : `  ${site}${best.url}`}`
        : null,
    ],
    ['sent by', origin.kind === 'intermediary' ? origin.name : null],
    ['path', isTelling(path) ? pathWords(path) : null],
    ['status', status === null ? null : `${named}${statusFrom === 'code' ? ' (inferred)' : ''}`],
    ['code', codeToShow(diagnosis)],
    ['kind', kindWords[kind]],
    ['envelope', envelope?.name ?? null],
    ['message', facts.message],
    ...fieldRows(fieldsToList({ facts, act }), facts.message),
    ['request ID', facts.requestId],
    ['docs', facts.docUrl && withHost(facts.docUrl)],
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, plain(value)]]))
}

/** "404 Not Found"; empty without a status. */
const statusWords = ({ response: { status } }: Diagnosis) =>
  status === null ? '' : `${status} ${statusFacts(status).name}`

/** One row for each invalid field, with the rule that it breaks. What is wrong with the only one isn't printed twice. */
const fieldRows = (fields: FieldError[], message: string | null): [string, string][] =>
  fields.map((field, n) => {
    const isSaid = fields.length === 1 && field.message !== null && field.message === message
    const rule = field.message !== null && field.code !== field.message ? field.code : null
    return [
      n > 0 ? '' : fields.length > 1 ? 'fields' : 'field',
      `${field.path}${isSaid ? '' : `: ${wrongWith(field)}`}${rule === null ? '' : ` (${rule})`}`,
    ]
  })

function runnersUp(diagnosis: Diagnosis): string[] {
  const matches = matchesToName(diagnosis)
  const others = matches.slice(matches[0] && matches[0].score >= leastToRely ? 1 : 0, 4)
  return others.length > 0
    ? [
        '',
        `It could ${others.length === matches.length ? '' : 'also '}be: ${others.map(({ apiName, code, status }) => `${apiName} ${code ?? status}`).join(', ')}`,
      ]
    : []
}

/** Terminals open addresses: if one opens another host than it seems to, that host is named. */
function withHost(address: string): string {
  const host = targetOf(address)?.host
  const seems = /^\w+:\/\/([^/?#\\]*)/.exec(address)?.[1]
  return host === undefined || host === seems?.toLowerCase() ? address : `${address} (opens ${host})`
}

/** A line break becomes a space. */
const plain = (text: string) => visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '))

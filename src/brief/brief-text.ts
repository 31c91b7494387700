import { visible } from '../visible/characters.ts'
import type { Brief } from './brief.ts'

/** A brief as lines of `name: value`, the verdict first. Invisible characters are written as code points. */
export function briefText(said: Brief): string {
  const rows: [name: string, value: string | number | null][] = [
    ['POST, PATCH', said.forPostOrPatch],
    ['do', said.act],
    ['why', said.why.join(' ') || null],
    ['decided by', said.decidedBy],
    ['who acts', actors[said.actor]],
    ['applied', said.processed === 'unknown' ? null : said.processed],
    ['API', said.api && (said.certainty === 'sure' ? said.api : `probably ${said.api}`)],
    ['status', said.status],
    ['code', said.code],
    ['kind', said.kind],
    ['message', said.message],
    ...said.fields.map(({ path, message }): [string, string] => ['field', `${path}: ${message}`]),
    ['more fields', said.moreFields || null],
    ['request ID', said.requestId],
    ['more responses', said.moreAnswers || null],
    ['link', said.link],
  ]
  const isSilent = said.outcome === 'succeeded' || said.outcome === 'unreadable'
  const lines = rows.filter(([name, value]) => value !== null && !(isSilent && name === 'who acts'))
  return [said.headline, ...lines.map(([name, value]) => `${name}: ${value}`)].map(visible).join('\n')
}

const actors = { caller: 'caller', admin: 'administrator', provider: 'API provider' } satisfies Record<
  Brief['actor'],
  string
>

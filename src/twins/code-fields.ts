import { datesOf } from '../catalogue/changes.ts'
import type { CodePage } from '../catalogue/model.ts'
import type { Entry } from '../engine/model.ts'
import { loadChanges } from '../site/load-changes.ts'
import { headlineSentence } from '../engine/wording.ts'
import { adviceOf, wordsOf } from '../site/advice.ts'
import { statusWords } from '../site/words.ts'
import type { CodesDocument } from './schema.ts'
import { siteRoot } from '../site/root.ts'

/** How this build turns site paths into addresses. */
export interface Places {
  /** Adds the site's base. */
  href: (path: string) => string
  /** Absolute, if the build knows the site's address; else the same as `href`. */
  address: (path: string) => string
}

/** The fields of one code in every document for programs. */
export function codeFieldsOf({ entry, unlisted }: CodePage, { href, address }: Places): CodesDocument['codes'][number] {
  const { published = null, changed = null } = dates.get(entry.url) ?? {}
  return {
    api: entry.api,
    code: entry.code,
    status: statusWords(entry.status),
    moreStatuses: entry.moreStatuses.map(String),
    kind: entry.kind,
    name: entry.name,
    description: entry.description,
    resolution: entry.resolution,
    retry: entry.retry,
    advice: adviceFields(entry),
    unlisted,
    url: href(entry.url),
    permalink: address(entry.url),
    retired: entry.retired ?? null,
    published,
    changed,
  }
}

function adviceFields(entry: Entry): CodesDocument['codes'][number]['advice'] {
  const { untimed, isByStatus } = adviceOf(entry)
  const words = wordsOf(entry)
  const { verdict, other, otherwise } = words
  return {
    headline: headlineSentence(words),
    verdict,
    otherVerdict: other?.verdict ?? verdict,
    untimedVerdict: isByStatus ? verdict : untimed.verdict,
    waitSeconds: isByStatus ? null : untimed.waitSeconds,
    processed: isByStatus ? 'unknown' : untimed.processed,
    actor: untimed.actor,
    tries: isByStatus ? null : (untimed.plan?.tries ?? null),
    decidedBy: isByStatus ? 'the status' : untimed.decidedBy,
    byStatus: otherwise.map((at) => ({
      statuses: at.statuses.map(String),
      headline: headlineSentence(at),
      verdict: at.verdict,
      otherVerdict: at.other ?? at.verdict,
    })),
  }
}

/** When each code was published and last changed, by its URL. */
export const dates = datesOf(loadChanges(siteRoot))

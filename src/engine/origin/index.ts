import type { Evidence, Json, Origin } from '../model.ts'
import type { Emitter, Seen } from './emitter.ts'
import { emitters } from './emitters.ts'
import { frameworks } from './frameworks.ts'
import { statusFacts } from '../statuses.ts'
import { firstMark, intermediary, locate, markSign, seenIn, serverSign, shown, type OriginSource } from './seen.ts'
import { byEmptyBody, byOwnName, bySharedMark, byUnsignedPage } from './weak-signs.ts'

/**
 * Who wrote the response. An intermediary is named only by what it alone writes: a `Server` or `Via` header shows that it passed the
 * response on, not that it wrote it, and counts only for an error without a body.
 */
export function whoAnswered(source: OriginSource): Origin {
  const { json } = source
  const seen = seenIn(source)
  return (
    byOwnSigns(seen, source) ??
    apiBody(seen, json) ??
    byOwnStatus(seen, source) ??
    bySharedMark(seen, source) ??
    byFramework(seen, source) ??
    byUnsignedPage(seen, source) ??
    byOwnName(seen, source) ??
    byEmptyBody(seen, source) ??
    unknown(seen)
  )
}

function byOwnSigns(seen: Seen, source: OriginSource): Origin | null {
  for (const emitter of emitters) {
    const evidence = signsOf(emitter, seen, source)
    if (evidence.length > 0) return intermediary(emitter, seen, [...evidence, ...serverSign(emitter, seen, source)])
  }
  return null
}

function signsOf({ name, marks = [], headers = [], member }: Emitter, seen: Seen, source: OriginSource): Evidence[] {
  const text = seen.json ? (member?.(seen.json, seen) ?? null) : firstMark(marks, seen.body)
  const field = headers.find(([header, value]) => value.test(seen.header(header) ?? ''))?.[0]
  return [
    // An empty member says nothing.
    ...(text ? [markSign(name, text, source)] : []),
    ...(field === undefined
      ? []
      : [
          {
            text: `\`${field}\` is only on responses that ${name} writes itself`,
            weight: 60,
            span: source.locateHeader(field),
          },
        ]),
  ]
}

/** Proxies write HTML or plain text; the few that write JSON were recognized by their own signs before. */
function apiBody({ body }: Seen, json: Json | undefined): Origin | null {
  const isData = typeof json === 'object' && json !== null
  if (isXml(body)) return { kind: 'api', evidence: [{ text: 'the body is XML', weight: 40, span: null }] }
  return isData ? bodyIsJson : null
}

/** XML that isn't a web page. The second form is XML without its first line. */
const isXml = (body: string) =>
  /^<(?:\?xml\s|(?!html|head|body|title|center|div|pre|p>|h\d|!)[A-Za-z][\w:.-]{0,60}(?:>|\s[^<>]{0,500}>)\s{0,20}<[A-Za-z])/i.test(
    body,
  ) && !/<html|<!doctype html/i.test(body)

function byOwnStatus(seen: Seen, source: OriginSource): Origin | null {
  const isLookup = source.response.statusFrom === 'text' && source.response.body === null
  const emitter = isLookup ? undefined : emitters.find(({ hasOwnStatus }) => hasOwnStatus?.(seen))
  if (!emitter) return null
  const evidence = {
    text: `only ${emitter.name === 'Captive portal' ? 'a captive portal' : emitter.name} sends status ${seen.status}`,
    weight: 50,
    span: null,
  }
  return intermediary(emitter, seen, [evidence, ...serverSign(emitter, seen, source)])
}

/** A framework's default page is from the API's own server, though not from its own code. */
function byFramework(seen: Seen, source: OriginSource): Origin | null {
  for (const { name, marks } of frameworks) {
    const text = firstMark(marks, seen.body)
    if (text !== null)
      return {
        kind: 'api',
        evidence: [
          {
            text: `\`${shown(text)}\` is on a default error page of ${name}, which the API's own server sends`,
            weight: 40,
            span: locate(text, source),
          },
        ],
      }
  }
  return null
}

const bodyIsJson: Origin = {
  kind: 'api',
  evidence: [{ text: 'the body is JSON', weight: 40, span: null }],
}

/** Nothing says who wrote it; for a body that many write, the evidence says so. */
function unknown({ body, status }: Seen): Origin {
  const isBareName = status !== null && body.trim() === statusFacts(status).name
  return {
    kind: 'unknown',
    evidence: isBareName
      ? [
          {
            text: 'the body is only the reason phrase, as Express, Koa, Starlette and Traefik send it',
            weight: 0,
            span: null,
          },
        ]
      : [],
  }
}

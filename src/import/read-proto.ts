import { foundCode, nothingFound, type FoundErrors } from './model.ts'

/**
 * Reads the enums of a protobuf file whose names mention errors: each value is a reason of `google.rpc.ErrorInfo`, or its own number
 * (if a message has it as a field), with the comment above it.
 */
export function readProto(text: string): FoundErrors {
  const found = nothingFound('Protocol Buffers')
  let enumName: string | null = null
  let comment: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const opened = /^\s*enum\s+(\w+)\s*\{/.exec(line)?.[1]
    const said = /^\s*\/\/ ?(.*)$/.exec(line)?.[1]
    const value = /^\s*(\w+)\s*=\s*(-?\w+)\s*(\[[^\]]*\])?\s*;\s*(?:\/\/\s*(.*))?$/.exec(line)
    if (opened !== undefined) enumName = opened
    else if (/^\s*\}/.test(line)) enumName = null
    else if (said !== undefined) {
      comment.push(said)
      continue
    } else if (value && enumName !== null && isOfErrors.test(enumName)) addValue(value, comment, found)
    comment = []
  }
  const domain = /"domain":\s*"([^"]+)"/.exec(text)?.[1]
  if (domain !== undefined) found.hosts.push(domain)
  return found
}

const isOfErrors = /err|reason|fail|fault|status/i

function addValue([, code = '', number, options = '', behind]: RegExpExecArray, comment: string[], found: FoundErrors) {
  if (number === '0' && /(?:^|_)(?:UNSPECIFIED|UNKNOWN|INVALID|NONE|OK|NO_ERROR)$/.test(code)) return
  const { description, sample } = partsOf(comment)
  const isRetired = /deprecated\s*=\s*true/.test(options)
  found.codes.push(foundCode(code, { description: description || behind || null, isRetired }))
  const info = sample === null ? null : jsonIn(sample)
  if (sample !== null && info === null) found.missed.push(`Skipped the example of ${code}: it isn't JSON.`)
  if (info === null) return
  const type = 'type.googleapis.com/google.rpc.ErrorInfo'
  const message = description.split(/(?<=\.)\s/)[0] ?? ''
  const body = { error: { code: 400, message, status: 'FAILED_PRECONDITION', details: [{ '@type': type, ...info }] } }
  found.examples.push({
    title: code,
    status: 400,
    mediaType: 'application/json',
    body: JSON.stringify(body, null, 2),
    request: null,
    isMade: true,
  })
}

/** The first paragraph is the description; indented text below a line about an example is an example. */
function partsOf(comment: string[]): { description: string; sample: string | null } {
  const at = comment.findIndex((line) => /example/i.test(line))
  const until = at < 0 ? comment.length : at
  const sample =
    at < 0
      ? ''
      : comment
          .slice(at + 1)
          .filter((line) => /^\s{2,}|^\s*$/.test(line))
          .join('\n')
  const end = sample.lastIndexOf('}')
  return {
    description: comment.slice(0, until).join(' ').replace(/\s+/g, ' ').trim(),
    sample: end < 0 ? null : sample.slice(sample.indexOf('{'), end + 1),
  }
}

/** Comments are written by hand, so commas before a bracket and lines with dots for omitted text are accepted. */
function jsonIn(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text.replace(/^\s*\.\.\..*$/gm, '').replace(/,(\s*[}\]])/g, '$1')) as Record<string, unknown>
  } catch {
    return null
  }
}

import type { FieldError } from '../../model.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Layer } from '../layer.ts'

/**
 * The text of a validation that failed: pydantic's `ValidationError` (versions 1 and 2) and the lines under a `DiscordAPIError`.
 * What is in brackets there is the input, not a body.
 */
export function peelValidationText(source: MappedText): Layer | null {
  return pydantic(source) ?? discord(source)
}

function pydantic(source: MappedText): Layer | null {
  const head = /^(?:[^\n]{0,300}?: )?(\d{1,5} validation errors? for [^\n]{1,300})$/dm.exec(source.text.slice(0, reach))
  const [start, end] = head?.indices?.[1] ?? [0, 0]
  if (head === null) return null
  const fields = [...source.text.slice(end, end + reach).matchAll(pydanticField)].map((match): FieldError => {
    const [at, to] = match.indices![1]!
    return {
      path: dotted(match[1]!.replaceAll(' -> ', '.')),
      message: match[2]!,
      code: match[3] ?? match[4] ?? null,
      span: toPaste(source, end + at, end + to),
    }
  })
  return fields.length === 0 ? null : layer(source, fields, 'pydantic', null, [start, end], head[1]!)
}

const reach = 64 * 1024

/** A line with the place, then one with the sentence, and in brackets the rule. */
const pydanticField =
  /\n([^\s\n][^\n]{0,300})\n[ \t]{1,8}([^\n]{1,1000}?) (?:\[type=([\w.]{1,80}),[^\n]*\]|\(type=([\w.]{1,80})[^\n]*\))(?=\n|$)/dg

function discord(source: MappedText): Layer | null {
  const head = /DiscordAPIError\[(\d{1,6})\]: ([^\n]{1,1000})/d.exec(source.text.slice(0, reach))
  if (head === null) return null
  const [from, to] = head.indices![2]!
  const fields = [
    ...source.text
      .slice(to, to + reach)
      .matchAll(/\n([A-Za-z_][\w.[\]]{0,200})\[([A-Z][A-Z0-9_]{2,80})\]: ([^\n]{1,500})/dg),
  ].map((match): FieldError => {
    const [at, end] = match.indices![1]!
    return { path: dotted(match[1]!), message: match[3]!, code: match[2]!, span: toPaste(source, to + at, to + end) }
  })
  const code = { value: head[1]!, span: toPaste(source, ...head.indices![1]!) }
  return fields.length === 0 ? null : layer(source, fields, 'discord.js', code, [from, to], head[2]!)
}

const dotted = (path: string): string => path.replace(/\[(\w+)\]/g, '.$1')

function layer(
  source: MappedText,
  fields: FieldError[],
  by: string,
  code: { value: string; span: readonly [number, number] } | null,
  [start, end]: readonly [number, number],
  message: string,
): Layer {
  return {
    inner: cut(source, 0, 0),
    innerIs: 'body',
    steps: [`read the error from ${by}; there is no body`],
    form: 'exception',
    found: {
      stated: {
        code,
        message: { value: message, span: toPaste(source, start, end) },
        requestId: null,
        docUrl: null,
        exception: null,
        kind: null,
        fields,
      },
    },
  }
}

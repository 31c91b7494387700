import { textOf } from '../../json.ts'
import type { AdviceInput } from '../advice-input.ts'
import { membersNamed } from '../members.ts'

/** The words of a response that say what it is: the API's docs cover only its code, a nested member may say more. */
export interface Signs {
  /** Codes, types and reasons, from everywhere in the body and from what a client printed; at most 100 characters each. */
  codes: string[]
  /** Its sentences, in one string of at most 4,000 characters. */
  prose: string
}

export function signsOf({ json, message, stated, bareCode, response }: AdviceInput): Signs {
  const outside = [stated?.code?.value, stated?.exception?.value, bareCode?.text]
  const codes = membersNamed(json, (key) => codeNames.has(key), 7).map(({ value }) =>
    typeof value === 'number' ? textOf(value) : value,
  )
  const sentences = membersNamed(json, (key) => sentenceNames.has(key)).map(({ value }) => value)
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
  const isPage = response.mediaType === 'text/html' || /^\s{0,99}</.test(response.body?.slice(0, 100) ?? '')
  const text = json === undefined && !isPage ? response.body : null
  return {
    codes: [...outside, ...codes].filter(isText).map((code) => code.slice(0, 100)),
    prose: [message, stated?.message?.value, ...sentences, text]
      .filter(isText)
      .map((sentence) => sentence.slice(0, 2000))
      .join('\n')
      .slice(0, 4000),
  }
}

// prettier-ignore
const codeNames = new Set([
  'code', 'Code', 'error', 'type', 'status', 'reason', 'error_code', 'errorCode', 'error_type', 'errorType', '__type', 'quotaId', 'sqlState', 'sqlstate',
])

const sentenceNames = new Set(['message', 'Message', 'title', 'detail', 'error_description', 'error', 'description'])

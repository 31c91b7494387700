import type { Field, Found, Layer } from '../layer.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readShellWords } from '../text/shell-words.ts'
import type { ShellWord } from '../text/shell-words.ts'
import { methodNames } from '../http/methods.ts'

/**
 * A shell prompt with its command (`$ curl -X POST https://…`) before the output, and a prompt that waits after it.
 * The command of curl or HTTPie gives method, URL and request header fields.
 */
export function peelShellPrompt(source: MappedText): Layer | null {
  const prompt = hasFurtherPrompt(source.text) ? null : promptPattern.exec(source.text)
  const waiting = waitingPrompt.exec(source.text.slice(-200))
  const outputEnd = source.text.length - (waiting?.[0].length ?? 0)
  if (prompt === null) return waiting === null ? null : withoutWaiting(source, outputEnd)
  const { words, end } = readShellWords(source.text, prompt[0].length)
  const isCurl = words[0]?.text === 'curl'
  const found = isCurl ? readCurl(source, words) : readHttpie(words)
  const outputStart = Math.min(end + 1, source.text.length)
  const inner = cut(source, outputStart, Math.max(outputStart, outputEnd))
  const steps = [
    found.url === undefined ? 'ignored the command line' : `read the request from the ${words[0]!.text} command`,
  ]
  if (inner.text.trim() === '') steps.push('found a command, but no response to it')
  return {
    inner,
    innerIs: 'paste',
    steps,
    form: inner.text.trim() === '' ? 'text' : null,
    found: isCurl ? { ...found, isCurl } : found,
  }
}

/** Several commands, each with a response: those are distinguished by their status lines. */
const hasFurtherPrompt = (text: string): boolean =>
  text.includes('HTTP/') &&
  /\n[^\n]{0,80}[$#%❯] +(?:curl|https?) [^\n]*\n(?:[^\n]*\n){0,3}?HTTP\/\d/.test(text.slice(0, 200_000))

/** The request of the last curl or HTTPie command in a text, after a prompt. */
export function promptRequest(source: MappedText): { found: Found } | null {
  const match = [...source.text.slice(-4096).matchAll(/^[^\n]{0,80}?[$#%❯➜>:+] +(?=(?:curl|https?) )/gm)].at(-1)
  if (match === undefined) return null
  const start = Math.max(0, source.text.length - 4096) + match.index + match[0].length
  const { words } = readShellWords(source.text, start)
  const found = words[0]?.text === 'curl' ? readCurl(source, words) : readHttpie(words)
  return found.url === undefined ? null : { found }
}

/** A command of curl within a line of a log, with an address: it may be in quotes, and words may follow it. */
const commandInLine = /(?<![\w/.-])(["'`]?)curl +(?=-|["']?https?:)/

/** The request of a curl command that a text mentions; method and address aren't taken where it has no address. */
export function mentionedRequest(source: MappedText): Pick<Found, 'method' | 'url'> {
  const match = commandInLine.exec(source.text)
  if (match === null) return {}
  const start = match.index + (match[1] ?? '').length
  const close = match[1] ? source.text.indexOf(match[1], start) : -1
  const command = cut(source, start, close < 0 ? Math.min(source.text.length, start + 4096) : close)
  const { method, url } = readCurl(command, readShellWords(command.text, 0).words)
  const address = /^https?:\/\/[^\s"'`<>)\]]+/.exec(url ?? '')?.[0]
  return address === undefined || method === undefined ? {} : { method, url: address }
}

const withoutWaiting = (source: MappedText, end: number): Layer => ({
  inner: cut(source, 0, end),
  innerIs: 'paste',
  steps: ['ignored the shell prompt at the end'],
  form: null,
  found: {},
})

const promptPattern =
  /^\s*(?:(?:\([\w.-]{1,40}\) )?(?:[\w.-]{1,40}@[^\n$#%❯]{1,80}|PS [^\n>]{1,80}|[~/][^\s$#%❯]{0,80})? ?[$#%❯➜>] +(?=[a-z./])|(?=(?:curl|https?) +(?!\d{4}-)\S))/
const waitingPrompt = /\n(?:[\w.-]{1,40}@[\w.-]{1,60}[^\n]{0,80})?[$%#❯] ?\s*$/

/** curl's manual: -d and its variants and -F make it a POST, -I a HEAD, -T a PUT, -G a GET again; -X names it. */
function readCurl(source: MappedText, words: readonly ShellWord[]): Found {
  let named: string | null = null
  let implied = 'GET'
  let url: string | null = null
  const requestHeaders: Field[] = []
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    const [option, attached] = splitOption(word.text)
    const value = attached ?? words[i + 1]?.text ?? ''
    if (option === null) {
      if (/^[|;&]|^\d?>/.test(word.text)) break
      url ??= word.text
      continue
    }
    if (option === '-X' || option === '--request') named = value.toUpperCase()
    else if (option === '-I' || option === '--head') implied = 'HEAD'
    else if (option === '-G' || option === '--get') named ??= 'GET'
    else if (option === '-T' || option === '--upload-file') implied = 'PUT'
    else if (/^(?:-d|-F|--json|--form.*|--data.*)$/.test(option)) implied = implied === 'GET' ? 'POST' : implied
    else if (option === '--url') url = value
    else if (option === '-H' || option === '--header') {
      const colon = value.indexOf(':')
      const place = attached === null ? (words[i + 1] ?? word) : word
      const span = toPaste(source, place.start, place.end)
      if (colon > 0)
        requestHeaders.push({
          name: value.slice(0, colon).trim().toLowerCase(),
          value: value.slice(colon + 1).trim(),
          span,
        })
    }
    if (attached === null && takesValue.test(option)) i++
  }
  return {
    method: named ?? implied,
    ...(url !== null && { url }),
    ...(requestHeaders.length > 0 && { requestHeaders }),
  }
}

/** Options of curl with a value in the next word. */
const takesValue =
  /^(?:-[XdFHTuAbceEmoKxwrCDYyzPQtU]|--(?:request|data.*|json|form.*|header|upload-file|user|user-agent|cookie|cookie-jar|referer|cert|key|cacert|capath|max-time|connect-timeout|output|config|proxy|proxy-user|write-out|range|retry.*|url|resolve|connect-to|interface|limit-rate|max-redirs|ciphers|oauth2-bearer|aws-sigv4|unix-socket|dump-header|stderr|trace.*))$/

/** `-XPOST` is `-X` with `POST`, `--request=POST` likewise; of `-sSd` only the last letter may take a value. */
function splitOption(word: string): [option: string | null, attached: string | null] {
  if (!word.startsWith('-') || word === '-') return [null, null]
  if (word.startsWith('--')) {
    const equals = word.indexOf('=')
    return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)]
  }
  for (let i = 1; i < word.length; i++) {
    const option = `-${word[i]}`
    if (takesValue.test(option)) return [option, i + 1 < word.length ? word.slice(i + 1) : null]
    if (/[IG]/.test(word[i]!)) return [option, null]
  }
  return [word, null]
}

function readHttpie(words: readonly ShellWord[]): Found {
  if (!/^https?$/.test(words[0]?.text ?? '')) return {}
  const plain = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const named = new RegExp(`^(?:${methodNames})$`).test(plain[0]?.text ?? '')
  const url = plain[named ? 1 : 0]?.text
  return url === undefined ? {} : { method: named ? plain[0]!.text : 'GET', url }
}

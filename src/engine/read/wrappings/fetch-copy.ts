import { turn } from '../../budget.ts'
import type { Found, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** What developer tools copy "as fetch" or "as PowerShell", and such a command as it was typed: a request, perhaps with the response after it. */
export function peelFetchCopy(source: MappedText): Layer | null {
  const start = beginning.exec(source.text)
  if (start === null) return null
  const isFetch = start[1] !== undefined
  const from = start[0].length
  const end = endOfCommand(source.text, isFetch ? from - 1 : from, isFetch)
  const command = source.text.slice(from, Math.min(end, from + longest))
  const rest = cut(source, end)
  const isAlone = rest.text.trim() === ''
  return {
    inner: rest,
    innerIs: isAlone ? 'body' : 'paste',
    steps: [isAlone ? 'found a request, but no response to it' : 'read the request before the response'],
    form: isAlone ? 'devtools' : null,
    found: isFetch ? ofFetch(command, end === source.text.length && !/[);]\s*$/.test(command)) : ofPowerShell(command),
  }
}

const beginning =
  /^\s*(?:(?:(?:const|let|var) \w{1,60} = )?(?:await )?(fetch)\(|(?:PS [^\n>]{0,200}> ?)?(?:\$session\b[^\n]*\n){0,40}(?:\$\w{1,60} = )?(?:Invoke-(?:WebRequest|RestMethod)|irm|iwr)(?=[ \t]+(?:-[A-Z]|["'$]|https?:)))/i

const longest = 100_000

function ofFetch(command: string, isCutOff: boolean): Found {
  const address = /^\s{0,20}(["'`])([^"'`\s]{1,4000})\1\s{0,20}/.exec(command)
  const url = address?.[2]
  const options = command.slice(address?.[0].length ?? 0)
  const named = /(?<![\w-])["']?method["']?\s{0,3}:\s{0,3}["']([A-Za-z]{3,7})["']/i.exec(options)?.[1]
  // A variable may hold the method, or all options.
  const isHidden =
    isCutOff || /(?<![\w"'-])method["']?\s{0,3}[:,}]|["']method["']\s{0,3}:|^,\s{0,9}[\w$]|\.\.\./.test(options)
  return { ...(url && { url }), ...methodOf(named, isHidden) }
}

function ofPowerShell(command: string): Found {
  const [, quoted, bare] = /(?:-Uri[ :]|^)[ \t]{0,4}(?:["']([^"'\s]{1,4000})["']|(https?:[^\s"'`]{1,4000}))/i.exec(command) ?? []
  const named = /(?<!\S)-Method[ :]{1,3}["']?([A-Za-z]{3,7})\b/i.exec(command)?.[1]
  // Splatting (`@args`) may set it too.
  const isHidden = /(?<!\S)(?:-Method\b|-CustomMethod\b|@\w)/i.test(command)
  const url = quoted ?? bare
  return { ...(url && { url }), ...methodOf(named, isHidden) }
} // prettier-ignore

/** Both send a GET where nothing names a method. */
const methodOf = (named: string | undefined, isHidden: boolean): Found =>
  named ? { method: named.toUpperCase() } : isHidden ? {} : { method: 'GET' }

/**
 * After the parenthesis that closes the call, and the calls on what it returns; or after the line of a PowerShell command, which goes on after
 * a backtick, in brackets and in quotes.
 */
function endOfCommand(text: string, start: number, isFetch: boolean): number {
  const escape = isFetch ? '\\' : '`'
  let depth = 0
  let quote = ''
  for (let at = start; turn() && at < text.length; at++) {
    const character = text[at]!
    if (character === escape && !(quote === '' && isFetch) && !(isFetch && quote === escape)) {
      at += text[at + 1] === '\r' ? 2 : 1
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'" || (isFetch && character === '`')) quote = character
    else if (/[([{]/.test(character)) depth++
    else if (/[)\]}]/.test(character)) {
      depth--
      if (!isFetch || depth > 0) continue
      const further = /^\s{0,20}\.\s{0,4}\w{1,40}(?=\()/.exec(text.slice(at + 1, at + 80))
      if (further === null) return at + 1 + (/^[ \t]{0,4};/.exec(text.slice(at + 1, at + 8))?.[0].length ?? 0)
      at += further[0].length
    } else if (character === '\n' && depth <= 0 && !isFetch) return at
  }
  return text.length
}

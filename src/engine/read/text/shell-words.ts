import { turn } from '../../budget.ts'
/** A word of a command line, without its quotes, and where it is. */
export interface ShellWord {
  text: string
  start: number
  end: number
}

/** The words of the command that starts at `start`, and where it ends: at the first line end that isn't quoted or escaped. */
export function readShellWords(text: string, start: number): { words: ShellWord[]; end: number } {
  const words: ShellWord[] = []
  let at = start
  while (turn() && at < text.length && text[at] !== '\n') {
    if (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++
    else if (text[at] === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) at += text[at + 1] === '\r' ? 3 : 2
    else {
      const word = readWord(text, at)
      words.push(word)
      at = word.end
    }
  }
  return { words, end: at }
}

function readWord(text: string, start: number): ShellWord {
  const characters: string[] = []
  let quote = ''
  let at = start
  for (; at < text.length; at++) {
    const character = text[at]!
    if (quote === '' && /[ \t\r\n]/.test(character)) break
    if (character === '\\' && quote !== "'") {
      if (/^\r?\n/.test(text.slice(at + 1, at + 3)) && quote === '') break
      characters.push(text[++at] ?? '')
    } else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (character === quote) quote = ''
    else characters.push(character)
  }
  return { text: characters.join(''), start, end: at }
}

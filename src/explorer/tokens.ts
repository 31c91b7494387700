/** A stretch of code and its kind; `null` for everything else. Coarse on purpose: one rule for all languages offered. */
export interface Token {
  text: string
  kind: 'comment' | 'string' | 'number' | 'keyword' | null
}

/** Cuts code into comments, strings, numbers, keywords and the rest. Linear: no two alternatives start alike. */
export function tokensOf(code: string, language: string): Token[] {
  const comment = hashComments.has(language) ? '#[^\\n]*' : '//[^\\n]*'
  const pattern = new RegExp(
    `(${comment})|("(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\`)|\\b(\\d[\\d_.]*)\\b|\\b(${keywords})\\b`,
    'g',
  )
  const tokens: Token[] = []
  let end = 0
  for (const match of code.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: code.slice(end, match.index), kind: null })
    tokens.push({ text: match[0], kind: kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? null })
    end = match.index + match[0].length
  }
  return end < code.length ? [...tokens, { text: code.slice(end), kind: null }] : tokens
}

const kinds = ['comment', 'string', 'number', 'keyword'] as const

const hashComments = new Set(['python', 'ruby', 'sh'])

const keywords = 'async|await|break|catch|class|const|continue|def|do|else|end|except|export|false|final|finally|fn|for|from|func|function|if|import|in|is|let|match|mut|new|nil|none|None|not|null|or|package|pub|public|raise|require|return|static|struct|throw|true|True|False|try|type|use|using|var|void|while|with|yield' // prettier-ignore

/**
 * The groups of a pattern that repeat without bound, and may match the same text in two ways: their time doubles with each character. One that
 * begins or ends with a mark that nothing else in it matches is told apart.
 * @param literal with its slashes and flags
 */
export function ambiguousGroups(literal: string): string[] {
  const end = literal.lastIndexOf('/')
  const flags = literal.slice(end + 1).replace(/[^iu]/g, '')
  return repeatedGroups(literal.slice(1, end)).filter((group) => {
    const inside = group.slice(1, -1).replace(/^\?(?::|<\w+>)/, '')
    const tokens = tokensOf(inside)
    if (!tokens.some(({ isVaried }) => isVaried)) return false
    const [first, last] = [tokens[0]!, tokens.at(-1)!]
    return ![first, last].some((mark) => !mark.isVaried && tokens.every((token) => token === mark || !overlap(mark.text, token.text, flags))) // prettier-ignore
  })
}

interface Token {
  text: string
  /** It may match more or less, or there are others in its place. */
  isVaried: boolean
}

/** Groups with `*`, `+` or `{n,}` behind them. */
function repeatedGroups(source: string): string[] {
  const found: string[] = []
  const starts: number[] = []
  for (const { index, 0: token } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/g)) {
    if (token === '(') starts.push(index)
    else if (token === ')') {
      const start = starts.pop()!
      if (/^(?:[*+]|\{\d+,\})/.test(source.slice(index + 1)) && !/^\(\?<?[=!]/.test(source.slice(start)))
        found.push(source.slice(start, index + 1))
    }
  }
  return found
}

/** Characters and classes, those of inner groups as well. */
const tokensOf = (inside: string): Token[] =>
  [...inside.matchAll(/(\\.|\[(?:\\.|[^\]\\])*\]|[^()|?*+{}]|\|)\)*([*+?]|\{\d+(?:,\d*)?\})?/g)].map(
    ([, text = '', repeat]) => ({
      text,
      isVaried: text === '|' || (repeat !== undefined && !/^\{\d+\}$/.test(repeat)),
    }),
  )

const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))

function overlap(one: string, other: string, flags: string): boolean {
  if (other === '|') return false
  const [a, b] = [one, other].map((token) => new RegExp(`^${token}$`, flags))
  return characters.some((character) => a!.test(character) && b!.test(character))
}

/**
 * Where a string ends: before the next quote of its kind that is escaped no deeper.
 * @param start after the opening quote
 * @param opening the quote, with the backslashes before it
 */
export function stringEnd(text: string, start: number, opening: string): number {
  const quote = opening.at(-1) ?? '"'
  const depth = opening.length - 1
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    let slashes = 0
    while (at - slashes > start && text[at - slashes - 1] === '\\') slashes++
    if (depth === 0 ? slashes % 2 === 0 : slashes <= depth) return at - slashes + (depth === 0 ? slashes : 0)
  }
  return text.length
}

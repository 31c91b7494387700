/** Which of these sentences a page doesn't contain, word for word. */
export function missingSentences(html: string, sentences: string[]): string[] {
  const text = textOf(html)
  return sentences.filter((sentence) => !text.includes(spaced(sentence.replaceAll('`', ''))))
}

const textOf = (html: string) =>
  spaced(
    html
      .replace(/<!--.*?-->/gs, '')
      .replace(/<(?:style|script)\b.*?<\/(?:style|script)>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal: string, hex: string, name: string) =>
        decimal || hex
          ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
          : (named[name] ?? all),
      ),
  )

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const spaced = (text: string) => text.replace(/\s+/g, ' ').replace(/\s(?=[.,:;])/g, '')

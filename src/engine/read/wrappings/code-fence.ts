import type { Layer } from '../layer.ts'
import { compose, cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readSurroundings } from '../statements/surroundings.ts'

/**
 * A Markdown code fence, and the prose around it. Of several, the first that holds an HTTP response, else the first that
 * holds JSON, else the first.
 */
export function peelCodeFence(source: MappedText): Layer | null {
  const fences = findFences(source.text)
  const holds = (pattern: RegExp) => fences.find(({ start, end }) => pattern.test(source.text.slice(start, end)))
  const fence = holds(/^[ \t<]*HTTP\/\d/m) ?? holds(/^\s*[{[]/) ?? fences[0]
  if (fence === undefined) return null
  const around = compose(source, [{ start: 0, end: fence.open }, { start: fence.close, end: source.text.length }]) // prettier-ignore
  const steps = ['took the contents of the code fence']
  if (around.text.trim() !== '') steps[0] += ', ignored the text around it'
  return {
    inner: cut(source, fence.start, fence.end),
    innerIs: 'paste',
    steps,
    form: 'code-fence',
    found: readSurroundings(around),
  }
}

interface Fence {
  open: number
  start: number
  end: number
  close: number
}

const fenceLine = /^[ \t]{0,12}(`{3,}|~{3,})([^`\n]*)$/gm

function findFences(text: string): Fence[] {
  const fences: Fence[] = []
  if (!text.includes('```') && !text.includes('~~~')) return fences
  let opened: { mark: string; open: number; start: number } | null = null
  for (const match of text.matchAll(fenceLine)) {
    const mark = match[1]!
    const next = Math.min(match.index + match[0].length + 1, text.length)
    if (opened === null) opened = { mark, open: match.index, start: next }
    else if (mark.startsWith(opened.mark) && match[2]!.trim() === '') {
      fences.push({ open: opened.open, start: opened.start, end: match.index, close: next })
      opened = null
    }
  }
  if (opened !== null) fences.push({ ...opened, end: text.length, close: text.length })
  return fences
}

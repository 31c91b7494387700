import ts from 'typescript'
import { asRun, literal, withoutCode, type Run } from './runs.ts'

/**
 * The prose of a source file: comments, strings and the text between tags.
 * @param path of a `.ts`, `.tsx`, `.mjs` or `.astro` file
 */
export function sourceRuns(path: string, text: string): Run[] {
  if (!path.endsWith('.astro')) return scriptRuns(path, text, 0)
  const [, script = '', page = ''] = /^(?:---\n([\s\S]*?\n)---\n)?([\s\S]*)$/.exec(text) ?? []
  const before = text.length - page.length
  // A template is JSX, but for its styles, scripts and comments.
  const jsx = page.replace(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, blanked)
  return [...scriptRuns('a.ts', script, 1), ...scriptRuns('a.tsx', `<>${jsx}</>`, linesIn(text.slice(0, before)))]
}

const blanked = (text: string) => text.replace(/[^\n]/g, ' ')
const linesIn = (text: string) => text.split('\n').length - 1

function scriptRuns(path: string, text: string, linesBefore: number): Run[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const runs: Run[] = []
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1 + linesBefore
  const add = (position: number, words: string) => {
    if (isPattern.test(words)) return
    const run = asRun(lineAt(position), withoutCode(words))
    if (run) runs.push(run)
  }
  /** Help texts have columns, with two spaces or more between them. */
  const addText = (position: number, words: string) => {
    if (text.slice(position, text.indexOf('\n', position)).endsWith(asSent)) return
    if (!isList.test(words)) for (const part of words.split(/\n| {2,}/)) add(position, part)
  }
  const comments = new Set<number>()
  const addComments = (ranges: ts.CommentRange[] = []) => {
    for (const { pos, end } of ranges)
      if (!comments.has(pos)) {
        comments.add(pos)
        if (text.slice(pos, end) !== asSent) add(pos, withoutSigns(text.slice(pos, end)))
      }
  }
  const look = (node: ts.Node): void => {
    addComments(ts.getLeadingCommentRanges(text, node.getFullStart()))
    addComments(ts.getTrailingCommentRanges(text, node.getEnd()))
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return addText(node.getStart(file), node.text)
    if (ts.isTaggedTemplateExpression(node)) return
    if (ts.isTemplateExpression(node)) {
      addText(
        node.getStart(file),
        node.head.text + node.templateSpans.map((span) => literal + span.literal.text).join(''),
      )
      for (const span of node.templateSpans) look(span.expression)
      return
    }
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) add(firstText(node), jsxWords(node, file))
    if (!ts.isJsxText(node)) ts.forEachChild(node, look)
  }
  look(file)
  return runs
}

/** A part of a regular expression, or a list of words for one. */
const isPattern = /\S\|\S|\(\?|\\[bdsw]/

/** Marks a line whose strings are quoted: from a vendor, a standard, or an older version. */
const asSent = '// as sent'

/** Words without a sentence: names of elements, of fields. */
const isList = /^[a-z\d-]+(?: [a-z\d-]+){9,}$/

const withoutSigns = (comment: string) =>
  comment
    .replace(/^\/\*+|\*\/$/g, '')
    .replace(/^[ \t]*(?:\/\/+|\*)[ \t]?/gm, '')
    .replace(/(^|\s)@(?:param \S+|\w+)/gm, '$1')

const firstText = (node: ts.JsxElement | ts.JsxFragment) => node.children[0]?.getStart() ?? node.getStart()

/** The text of an element with what is inside its sentence; elements in it that hold sentences of their own are looked at by themselves. */
function jsxWords(node: ts.JsxElement | ts.JsxFragment, file: ts.SourceFile): string {
  return node.children
    .map((child) =>
      ts.isJsxText(child)
        ? child.text
        : ts.isJsxElement(child) && isInline(child, file)
          ? jsxWords(child, file)
          : ` ${literal} `,
    )
    .join('')
}

const isInline = (node: ts.JsxElement, file: ts.SourceFile) =>
  /^(?:a|b|strong|em|i|code|kbd|span|abbr)$/.test(node.openingElement.tagName.getText(file))

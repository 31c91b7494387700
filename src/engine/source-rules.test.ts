import { relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ambiguousGroups } from './patterns.fixture.ts'

/**
 * Rules for the engine's source that a linter cannot hold, as they need the types. Each ends a kind of fault that pastes can cause: a loop that
 * never ends, an object that is turned into text by its own `toString`, a name in a paste that finds what every object inherits.
 */
const config = ts.readConfigFile('src/engine/tsconfig.json', (path) => ts.sys.readFile(path))
const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, 'src/engine')
const program = ts.createProgram(fileNames, options)
const checker = program.getTypeChecker()
const sources = program.getSourceFiles().filter(({ fileName }) => /src\/engine\/(?!.*\.fixture\.ts$)/.test(fileName))

/** What breaks a rule, as `path:line text`. */
function broken(isWrong: (node: ts.Node) => boolean): string[] {
  const found: string[] = []
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      if (isWrong(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        found.push(`${relative('.', source.fileName)}:${line + 1} ${node.getText().split('\n', 1)[0]}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

const partsOf = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type])
const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined // prettier-ignore
const isPlainType = (type: ts.Type): boolean => partsOf(type).every(({ flags }) => (flags & plain) !== 0)
const isPlain = (node: ts.Expression): boolean => isPlainType(checker.getTypeAtLocation(node))

/** It has this method from `Object` alone. */
const isOfEveryObject = (type: ts.Type, name: string): boolean =>
  partsOf(type).some((part) => {
    const parent = checker.getPropertyOfType(checker.getApparentType(part), name)?.valueDeclaration?.parent
    return parent === undefined || (ts.isInterfaceDeclaration(parent) && parent.name.text === 'Object')
  })

test('only numbers, texts and booleans are put into a text; JSON values are by `textOf`', () => {
  expect(
    broken((node) => {
      if (ts.isTemplateSpan(node)) return !isPlain(node.expression)
      if (!ts.isCallExpression(node)) return false
      const { expression } = node
      if (ts.isIdentifier(expression) && ['String', 'Number', 'parseFloat', 'parseInt'].includes(expression.text))
        return node.arguments.some((argument) => !isPlain(argument))
      if (!ts.isPropertyAccessExpression(expression)) return false
      const type = checker.getTypeAtLocation(expression.expression)
      if (expression.name.text === 'toString') return isOfEveryObject(type, 'toString')
      const item = expression.name.text === 'join' ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined
      return item !== undefined && !isPlainType(item)
    }),
  ).toEqual([])
})

test('a word of a paste finds nothing that every object inherits: tables are maps, or asked by `own`', () => {
  expect(
    broken((node) => {
      if (!ts.isElementAccessExpression(node) || node.getText() === 'table[word]') return false
      const key = checker.getTypeAtLocation(node.argumentExpression)
      if (!partsOf(key).some(({ flags }) => (flags & ts.TypeFlags.String) !== 0)) return false
      // What a paste holds is asked for the names that it has, or for names that we know. Groups of a pattern inherit nothing.
      const table = checker.getTypeAtLocation(node.expression)
      const member = checker.getIndexTypeOfType(table, ts.IndexKind.String)
      const isOfPaste = member !== undefined && checker.typeToString(member) === 'Json'
      return !isOfPaste && !/\.groups[!?]?\.?\[/.test(node.getText())
    }),
  ).toEqual([])
})

test('every loop ends: it counts to a number, goes through a list, or takes its turns from the budget', () => {
  expect(
    broken((node) => {
      if (ts.isWhileStatement(node) || ts.isDoStatement(node)) return !takesTurns(node.expression)
      if (ts.isForStatement(node)) return !takesTurns(node.condition) && !counts(node)
      return ts.isForOfStatement(node) && growsItsList(node) && !takesTurns(node.statement)
    }),
  ).toEqual([])
})

const takesTurns = (node: ts.Node | undefined): boolean => /\b(?:turn|next)\(\)/.test(node?.getText() ?? '')

const counts = ({ condition, incrementor }: ts.ForStatement): boolean =>
  /[<>]/.test(condition?.getText() ?? '') && /^(?:\w+(?:\+\+|--)|\w+ [+-]= \d+)$/.test(incrementor?.getText() ?? '')

function growsItsList({ expression, statement }: ts.ForOfStatement): boolean {
  const list = expression.getText()
  return /^\w+$/.test(list) && new RegExp(`\\b${list}\\.(?:push|unshift|splice)\\(`).test(statement.getText())
}

test('no pattern repeats a group that may match the same text in two ways', () => {
  expect(broken((node) => ts.isRegularExpressionLiteral(node) && ambiguousGroups(node.text).length > 0)).toEqual([])
})

test.each([
  ['/[A-Z][a-z]+(?:[A-Z]\\w*)+:/', 1],
  ['/HTTP(?:[ _-]?(?:error|Error))*/i', 1],
  ['/(?:[a-z]+[A-Z]?)*x/', 1],
  ['/(?:[A-Z][a-z]+)+/i', 1],
  ['/(?:[A-Z][a-z]+)+/', 0],
  ['/\\w+(?:\\.\\w+)*/', 0],
  ['/(?:abc)+/', 0],
])('of %s %d groups are such', (literal, count) => {
  expect(ambiguousGroups(literal)).toHaveLength(count)
})

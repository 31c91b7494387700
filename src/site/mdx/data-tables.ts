import { defineHastPlugin, type HastNode, type HastVisitorContext, type MdxJsxFlowElementHast } from 'satteri'
import { attribute, placeOf } from './attribute.ts'

/**
 * Turns the rows of `<StatusTable>`, `<CodeTable>` and `<RetiredTable>` into components: each row becomes an `<EntryRow>`, each cell an
 * `<EntryCell>`. The content of a cell stays as written; ids, links and marks come from the catalogue.
 */
export const dataTables = () => {
  let tables = 0
  return defineHastPlugin({
    name: 'data-tables',
    mdxJsxFlowElement: {
      filter: ['StatusTable', 'CodeTable', 'RetiredTable'],
      visit(node, ctx) {
        const { api } = placeOf(ctx.fileURL)
        const table = elementsOf(node).find(({ tagName }) => tagName === 'table')
        if (!api || !table) return
        const [head, body] = elementsOf(table)
        const columns = head
          ? elementsOf(head)
              .flatMap(elementsOf)
              .map((cell) => ctx.textContent(cell))
          : []
        const rows = body ? elementsOf(body).map((row) => entryRow(row, columns, api, ctx)) : []
        const attributes = [
          attribute('api', api),
          // The filter for all tables is above the first.
          ...(node.name !== 'RetiredTable' && tables++ === 0 ? [attribute('first', '')] : []),
          ...(columns.includes('Name') ? [attribute('named', '')] : []),
        ]
        return { ...copyOf(node), attributes, children: rows }
      },
    },
  })
}

function entryRow(row: Element, columns: string[], api: string, ctx: HastVisitorContext): MdxJsxFlowElementHast {
  const cells = elementsOf(row)
  const textAt = (index: number) => (cells[index] ? ctx.textContent(cells[index]).trim() : '')
  // A retired status is in a table of codes, without a code.
  const by = columns[0] === 'Code' && textAt(0) !== '—' ? 'code' : 'status'
  const keyed = [attribute('api', api), attribute(by, textAt(by === 'code' ? 0 : columns.indexOf('Status')))]
  return {
    type: 'mdxJsxFlowElement',
    name: 'EntryRow',
    attributes: keyed,
    children: cells.map((cell, index) => ({
      type: 'mdxJsxFlowElement',
      name: 'EntryCell',
      attributes: [
        ...keyed,
        attribute('column', columns[index] ?? ''),
        attribute('text', ctx.textContent(cell).trim()),
      ],
      children: cell.children,
    })),
  }
}

type Element = Extract<HastNode, { type: 'element' }>

const elementsOf = (node: Readonly<Element | MdxJsxFlowElementHast>): Element[] =>
  node.children.filter((child) => child.type === 'element')

const copyOf = ({ type, name, attributes }: Readonly<MdxJsxFlowElementHast>) => ({ type, name, attributes })

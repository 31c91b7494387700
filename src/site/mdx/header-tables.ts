import { defineHastPlugin, type HastNode, type MdxJsxFlowElementHast } from 'satteri'
import { headerRowId } from '../../catalogue/urls.ts'
import { attribute } from './attribute.ts'

/** Gives each row of a `<HeaderTable>` an anchor, and a link to it in a `<HeaderKey>`. The content of cells stays as written. */
export const headerTables = defineHastPlugin({
  name: 'header-tables',
  mdxJsxFlowElement: {
    filter: ['HeaderTable'],
    visit({ type, name, attributes, children }, ctx) {
      const table = elementsIn(children).find(({ tagName }) => tagName === 'table')
      const body = elementsIn(table?.children ?? []).find(({ tagName }) => tagName === 'tbody')
      const rows = elementsIn(body?.children ?? []).map((row): MdxJsxFlowElementHast => {
        const [key, ...others] = elementsIn(row.children)
        const id = headerRowId(ctx.textContent(key!).split(' / ')[0]!.trim())
        return made('tr', { id }, [
          made('HeaderKey', { id }, key!.children),
          ...others.map((cell) => made('td', { class: 'full' }, cell.children)),
        ])
      })
      return { type, name, attributes, children: rows }
    },
  },
})

type Element = Extract<HastNode, { type: 'element' }>

const elementsIn = (nodes: readonly HastNode[]): Element[] => nodes.filter((node) => node.type === 'element')

const made = (
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxFlowElementHast['children'],
): MdxJsxFlowElementHast => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
  children,
})

import type { ShikiTransformer } from 'shiki'

/**
 * Turns the colors of Shiki's CSS-variables theme into one-letter classes, so that no inline styles are left, and removes spans without a
 * color, which make up most of a block's size.
 */
export const shikiClasses: ShikiTransformer = {
  name: 'classes',
  preprocess(_, options) {
    // With a time limit, a busy machine would skip highlighting, and builds would differ.
    options.tokenizeTimeLimit = 0
  },
  pre(node) {
    node.properties = { tabindex: '0' }
  },
  code(node) {
    node.children = node.children.flatMap((line) =>
      line.type === 'element' ? line.children.flatMap(withClass) : [line],
    )
  },
}

type Child = Parameters<NonNullable<ShikiTransformer['code']>>[0]['children'][number]

function withClass(child: Child): Child[] {
  if (child.type !== 'element') return [child]
  const token = /--astro-code-token-([a-z-]+)/.exec(String(child.properties['style'] ?? ''))?.[1]
  const name = token && letters[token]
  return name ? [{ ...child, properties: { class: name } }] : child.children
}

const letters: Record<string, string> = {
  keyword: 'k',
  string: 's',
  'string-expression': 's',
  constant: 'n',
  function: 'f',
  parameter: 'f',
  link: 's',
  comment: 'm',
}

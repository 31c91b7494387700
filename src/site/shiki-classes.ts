import type { ShikiTransformer } from 'shiki'

/**
 * Turns the colours of Shiki's CSS-variables theme into classes of one letter, so that no inline style is left,
 * and drops the spans that carry no colour: they are most of a block's weight.
 */
export const shikiClasses: ShikiTransformer = {
  name: 'classes',
  preprocess(_, options) {
    // Else what a busy machine does not colour in time stays plain, and a build is not the same twice.
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

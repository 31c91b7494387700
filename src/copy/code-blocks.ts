import { messageOf } from '../twins/http-message.ts'

/**
 * Adds a copy button to each code block, named after the heading above it. The explorer's code blocks have their own. `data-copy.ts` does the
 * copying.
 */
export function enhanceCodeBlocks(): void {
  let heading = ''
  let blocks = 0
  document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, pre)').forEach((element) => {
    if (element.tagName !== 'PRE') {
      heading = element.textContent.trim()
      blocks = 0
    } else if (!element.closest('.explorer, .diagnosis, .to-copy')) {
      blocks++
      addButton(element, `${blocks > 1 ? ` ${blocks}` : ''}: ${heading}`)
    }
  })
  document.querySelectorAll<HTMLElement>('[data-form]').forEach((button) => {
    button.dataset['copy'] = formOf(button)
  })
}

function addButton(block: HTMLElement, name: string) {
  const frame = document.createElement('div')
  const button = document.createElement('button')
  frame.className = 'to-copy'
  button.className = 'copy'
  button.type = 'button'
  button.textContent = 'Copy'
  button.ariaLabel = `Copy the code${name}`
  button.dataset['copy'] = block.textContent
  block.replaceWith(frame)
  frame.append(block, button)
}

/** A sample in another form: for `http`, the response as an HTTP message; else the command that fetches it from that address. */
function formOf({ dataset, parentElement }: HTMLElement): string {
  const { form } = dataset
  if (form !== 'http') return `curl -s '${new URL(form!, location.href)}'`
  return messageOf(parentElement!.closest('figure')!.querySelector('pre')!.textContent) ?? ''
}

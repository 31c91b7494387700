import type { Frame } from './frame.ts'

/** Keyboard selection in the list box while focus stays in the field (ARIA 1.2 combobox, manual selection). */
export interface Chooser {
  /** Clears the selection. Call it when the options change. */
  reset(): void
  /** Opens the selected option, or the first if none is selected. */
  open(): void
}

export function chooseBy({ input, results }: Frame): Chooser {
  let chosen = -1

  const options = () => [...results.querySelectorAll<HTMLElement>('[role=option]')]

  const choose = (index: number) => {
    chosen = index
    options().forEach((option, at) => {
      option.ariaSelected = String(at === index)
      option.toggleAttribute('data-next', at === Math.max(index, 0))
    })
    const option = options()[index]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  input.addEventListener('keydown', (event) => {
    const last = options().length - 1
    const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    if (last < 0 || isModified || event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : 0)
    else if (event.key === 'ArrowUp') choose(chosen > 0 ? chosen - 1 : last)
    else return
    event.preventDefault()
  })

  return {
    reset() {
      options().forEach((option, at) => (option.id = `found-${at}`))
      input.ariaExpanded = String(options().length > 0)
      results.scrollTop = 0
      choose(-1)
    },
    open: () => options()[Math.max(chosen, 0)]?.click(),
  }
}

import { loadList } from './load-list.ts'
import { rank } from './rank.ts'

/**
 * Makes a combobox (ARIA 1.2, list autocomplete with manual selection) of a search form.
 * @param form carries the address of the list in `data-list` and the site's base in `data-base`
 */
export function enhanceSearch(form: HTMLFormElement, number: number): void {
  const input = form.querySelector('input')!
  const box = document.createElement('div')
  let active = -1

  box.id = `found-${number}`
  box.role = 'listbox'
  box.ariaLabel = 'Results'
  box.hidden = true
  form.append(box)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', box.id)

  const options = () => [...box.children] as HTMLAnchorElement[]

  const show = (open: boolean) => {
    box.hidden = !open
    input.ariaExpanded = String(open)
    choose(-1)
  }

  const choose = (index: number) => {
    active = index
    options().forEach((option, at) => (option.ariaSelected = String(at === index)))
    const option = options()[index]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  const update = async () => {
    const list = await loadList(form.dataset.list!)
    const found = rank(input.value, list)
    box.replaceChildren(
      ...found.map(([name, title, note, url], at) => {
        const option = document.createElement('a')
        option.id = `${box.id}-${at}`
        option.role = 'option'
        option.tabIndex = -1
        option.href = form.dataset.base!.slice(0, -1) + url
        for (const text of [name, note, title])
          option.append(Object.assign(document.createElement('span'), { textContent: text }))
        return option
      }),
    )
    show(found.length > 0)
  }

  input.onfocus = () => void loadList(form.dataset.list!)
  input.oninput = update
  input.onblur = () => setTimeout(show, 150, false)
  input.onkeydown = (event) => {
    const last = options().length - 1
    if (event.key === 'Escape' && !box.hidden) show(false)
    else if (event.key === 'ArrowDown' && last >= 0) {
      const next = active < last ? active + 1 : 0
      if (box.hidden) show(true)
      choose(next)
    } else if (event.key === 'ArrowUp' && last >= 0) choose(active > 0 ? active - 1 : last)
    else return
    event.preventDefault()
  }
  form.onsubmit = (event) => {
    const target = options()[Math.max(active, 0)]
    if (box.hidden || !target) return
    event.preventDefault()
    location.href = target.href
  }
}

/** On the 404 page: redirects if the address is a variant spelling of a page's address; otherwise lists similar pages. */
import { loadList } from './load-list.ts'
import { resolve } from './resolve.ts'

const { list, base = '/' } = document.querySelector<HTMLFormElement>('form[role=search]')!.dataset
const found = resolve(location.pathname.slice(base.length - 1), await loadList(list!).catch(() => []))

if (found.canonical) location.replace(base.slice(0, -1) + found.canonical + location.search + location.hash)
else if (found.nearest.length > 0) {
  const section = document.querySelector<HTMLElement>('#nearest')!
  section.hidden = false
  section.querySelector('ul')!.append(
    ...found.nearest.map(({ name, title, api, status, url }) => {
      const link = Object.assign(document.createElement('a'), { href: base.slice(0, -1) + url, textContent: name })
      const line = document.createElement('li')
      line.append(link, ` ${[title, api, status !== name && status].filter(Boolean).join(', ')}`)
      return line
    }),
  )
}

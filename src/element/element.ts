import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { style } from './parts.ts'

/** Where elements take from what their attributes don't say. */
export interface Defaults {
  /** Address of the site that links lead to, without a slash at its end; `null` where it isn't known. */
  site: string | null
  /** Address of the catalogue; empty for the one that came with the script. */
  catalogueUrl: string
}

/** What all elements have, from their attributes. */
export interface Given {
  site: string | null
  catalogueUrl: string
}

/** Servers have no elements: there, what is imported must only not fail. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement

/** An element whose content is React's, in a shadow tree of its own: neither the page's styles nor ours cross its edge. */
export abstract class ErrataElement extends Base {
  static readonly observedAttributes = ['catalogue', 'site', 'theme', 'method']
  static defaults: Defaults = { site: null, catalogueUrl: '' }

  #root: Root | null = null
  #frame: HTMLElement | null = null

  connectedCallback(): void {
    // What was set before the script arrived is a property like any other: it hides that of the class.
    if (Object.hasOwn(this, 'paste')) {
      const { paste } = this
      delete (this as { paste?: unknown }).paste
      this.paste = paste
    }
    this.#root ??= createRoot((this.#frame ??= frameIn(this.attachShadow({ mode: 'open' }))))
    this.update()
  }

  /** It may only have been moved. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#root?.unmount()
      this.#root = null
    })
  }

  attributeChangedCallback(): void {
    this.update()
  }

  /** The text to read; `null` or empty for none. */
  abstract paste: string | null

  /** What stands in it. */
  protected abstract view(given: Given): ReactNode

  protected update(): void {
    if (!this.#root || !this.#frame) return
    const theme = this.getAttribute('theme')
    if (theme === null) delete this.#frame.dataset['theme']
    else this.#frame.dataset['theme'] = theme
    this.#root.render(this.view(this.#given()))
  }

  #given(): Given {
    const { site, catalogueUrl } = ErrataElement.defaults
    const at = (name: string) => {
      const said = this.getAttribute(name)
      return said && URL.canParse(said, document.baseURI) ? new URL(said, document.baseURI).href : null
    }
    return { site: at('site')?.replace(/\/+$/, '') ?? site, catalogueUrl: at('catalogue') ?? catalogueUrl }
  }
}

let sheet: CSSStyleSheet | undefined

/** The one element in the shadow tree that has our styles. What the page put into the element stands above it, in the page's. */
function frameIn(shadow: ShadowRoot): HTMLElement {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
  }
  shadow.adoptedStyleSheets = [sheet]
  const frame = document.createElement('div')
  frame.className = 'errata'
  shadow.append(document.createElement('slot'), frame)
  return frame
}

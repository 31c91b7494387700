import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { style } from './parts.ts'

/** Defaults for attributes that aren't set. */
export interface Defaults {
  /** Address of the site that links point to, without a slash at its end; `null` if unknown. */
  site: string | null
  /** Address of the catalogue; empty for the one that comes with the script. */
  catalogueUrl: string
}

/** What all elements read from their attributes. */
export interface Given {
  site: string | null
  catalogueUrl: string
}

/** Servers have no HTML elements, but importing this module must not fail there. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement

/** An element that React renders in a shadow tree: the page's styles and ours don't affect each other. */
export abstract class ErrataElement extends Base {
  static readonly observedAttributes = ['catalogue', 'site', 'theme', 'method']
  static defaults: Defaults = { site: null, catalogueUrl: '' }

  #root: Root | null = null
  #frame: HTMLElement | null = null

  connectedCallback(): void {
    // A property set before the script was loaded would hide the accessor of the class.
    if (Object.hasOwn(this, 'paste')) {
      const { paste } = this
      delete (this as { paste?: unknown }).paste
      this.paste = paste
    }
    this.#root ??= createRoot((this.#frame ??= frameIn(this.attachShadow({ mode: 'open' }))))
    this.update()
  }

  /** The element may just have been moved. */
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

  /** The content of the element. */
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

/** The one element in the shadow tree with our styles. The element's own content is above it, in the page's style. */
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

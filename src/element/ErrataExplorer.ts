import { createElement, type ReactNode } from 'react'
import type { Linked } from '../share/link/form.ts'
import { fromAddress, type Arrivals } from '../explorer/arrivals.ts'
import { Explorer } from '../explorer/Explorer.tsx'
import { ErrataElement, type Given } from './element.ts'
import { guest } from './guest.ts'

/** `<errata-explorer>`: the box, and the diagnosis of what is pasted into it. */
export class ErrataExplorer extends ErrataElement {
  #paste: string | null = null
  #open: ((linked: Linked) => void) | null = null

  /** Passes a text to the explorer, as if it had been pasted. Reading it never returns what the reader pasted. */
  set paste(text: string | null) {
    this.#paste = text
    this.#open?.({ paste: text ?? '' })
  }

  get paste(): string | null {
    return this.#paste
  }

  /** Shared links open the site; without a site, they open this page, which then reads them. */
  readonly #arrivals: Arrivals = (open) => {
    this.#open = open
    if (this.#paste) open({ paste: this.#paste })
    return () => {
      this.#open = null
    }
  }

  readonly #arrivalsHere: Arrivals = (open, say) => {
    const ends = [fromAddress(open, say), this.#arrivals(open, say)]
    return () => ends.forEach((end) => end())
  }

  protected view({ site, catalogueUrl }: Given): ReactNode {
    const arrivals = site === null ? this.#arrivalsHere : this.#arrivals
    return createElement(Explorer, { samples: [], catalogueUrl, base: site ?? '', site, about: guest, arrivals })
  }
}

import { createElement, type ReactNode } from 'react'
import type { Diagnosis } from '../engine/model.ts'
import { ErrataElement, type Given } from './element.ts'
import { Reading } from './Reading.tsx'

/** `<errata-diagnosis>`: the diagnosis of one response, from its text or its property `paste`. */
export class ErrataDiagnosis extends ErrataElement {
  #paste: string | null = null
  #watcher: MutationObserver | null = null

  set paste(text: string | null) {
    this.#paste = text
    this.update()
  }

  get paste(): string | null {
    return this.#paste
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watcher ??= new MutationObserver(() => this.update())
    this.#watcher.observe(this, { childList: true, characterData: true, subtree: true })
  }

  override disconnectedCallback(): void {
    this.#watcher?.disconnect()
    super.disconnectedCallback()
  }

  readonly #tell = (diagnosis: Diagnosis) => this.dispatchEvent(new CustomEvent('diagnosed', { detail: diagnosis }))

  protected view({ site, catalogueUrl }: Given): ReactNode {
    const paste = (this.#paste ?? this.textContent).trim()
    const method = this.getAttribute('method')?.toUpperCase() ?? null
    // Another paste resets waits, method and choices.
    const key = `${method} ${catalogueUrl} ${paste}`
    return createElement(Reading, { key, paste, method, site, catalogueUrl, onDiagnosis: this.#tell })
  }
}

/**
 * `import 'errata/element'` defines `<errata-explorer>` and `<errata-diagnosis>`; on a server, it does nothing. This file has only the types:
 * `build-package.ts` adds the script.
 */
import type { Diagnosis } from '../engine/model.ts'

/** Attributes of both elements. */
export interface ErrataAttributes {
  /** Address of a catalogue, such as `https://errors.example.com/explorer/catalogue.json`. Default: the catalogue in the package. */
  catalogue?: string
  /** Address of the site that links point to. Without it, pages are named but not linked. */
  site?: string
  /** Default: the color scheme of the page. `auto`: the color scheme of the reader's system. */
  theme?: 'light' | 'dark' | 'auto'
}

/** `<errata-explorer>`: a box, and the diagnosis of what is pasted into it. */
export interface ErrataExplorerElement extends HTMLElement {
  /** Set it to pass a text to the explorer. Reading it never returns what the reader pasted. */
  paste: string | null
}

/** `<errata-diagnosis>`: the diagnosis of one response. It dispatches the event `diagnosed`, whose `detail` is the diagnosis. */
export interface ErrataDiagnosisElement extends HTMLElement {
  /** The response; if `null`, the element's text is read. */
  paste: string | null
}

/** Attributes of `<errata-diagnosis>`. */
export interface ErrataDiagnosisAttributes extends ErrataAttributes {
  /** Method of the request, such as `POST`, if the response doesn't show it. */
  method?: string
}

/** `event.detail` of `diagnosed`. */
export type DiagnosedEvent = CustomEvent<Diagnosis>

declare global {
  interface HTMLElementTagNameMap {
    'errata-explorer': ErrataExplorerElement
    'errata-diagnosis': ErrataDiagnosisElement
  }
}

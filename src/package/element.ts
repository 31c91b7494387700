/**
 * `import 'errata/element'` makes `<errata-explorer>` and `<errata-diagnosis>` known to the page; on a server it does nothing. This file has the types:
 * `build-package.ts` puts the script in its place.
 */
import type { Diagnosis } from '../engine/model.ts'

/** Attributes of both elements. */
export interface ErrataAttributes {
  /** Address of a catalogue, such as `https://errors.example.com/explorer/catalogue.json`. Default: that of the package. */
  catalogue?: string
  /** Address of the site that links lead to. Without one, pages are named and not linked. */
  site?: string
  /** Default: the color scheme of the page around. `auto`: that of the reader's system. */
  theme?: 'light' | 'dark' | 'auto'
}

/** `<errata-explorer>`: a box, and the reading of what is pasted into it. */
export interface ErrataExplorerElement extends HTMLElement {
  /** Set it to hand a text over. What the reader pastes isn't told. */
  paste: string | null
}

/** `<errata-diagnosis>`: the reading of one response. It sends the event `diagnosed`, whose `detail` is the diagnosis. */
export interface ErrataDiagnosisElement extends HTMLElement {
  /** The response; without it, the text of the element is read. */
  paste: string | null
}

/** Attributes of `<errata-diagnosis>`. */
export interface ErrataDiagnosisAttributes extends ErrataAttributes {
  /** Method of the request, where the response doesn't say it: `POST`. */
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

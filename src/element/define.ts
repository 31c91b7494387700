// Style sheets in the order of the site: later ones override earlier ones.
import './frame.css'
import '../styles/tokens.css'
import '../styles/index.css'
import '../explorer/explorer.css'
import '../explorer/samples.css'
import '../explorer/share/share.css'
import './element.css'
import { ErrataElement, type Defaults } from './element.ts'
import { ErrataDiagnosis } from './ErrataDiagnosis.ts'
import { ErrataExplorer } from './ErrataExplorer.ts'

/** Defines both elements, once: a second script with them changes nothing. On a server, it does nothing. */
export function define(defaults: Defaults): void {
  if (!globalThis.customElements || customElements.get('errata-explorer')) return
  ErrataElement.defaults = defaults
  customElements.define('errata-explorer', ErrataExplorer)
  customElements.define('errata-diagnosis', ErrataDiagnosis)
}

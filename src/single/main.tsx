// Style sheets in the order of the site: later ones override earlier ones.
import '../styles/tokens.css'
import '../styles/index.css'
import '../explorer/explorer.css'
import '../explorer/samples.css'
import '../explorer/share/share.css'
import './single.css'
import { createRoot } from 'react-dom/client'
import { Explorer } from '../explorer/Explorer.tsx'
import { ageNote } from './age-note.ts'
import { fileData } from './file-data.ts'
import { ageId, explorerId } from './places.ts'

const { samples, site, about, date } = fileData()

createRoot(document.getElementById(explorerId)!).render(
  <Explorer samples={samples} catalogueUrl="" base={site ?? ''} site={site} about={about} />,
)

const note = ageNote(date, Date.now())
const age = document.getElementById(ageId)
if (age && note) {
  age.textContent = note
  age.hidden = false
}

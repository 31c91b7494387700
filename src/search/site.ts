/** The script of every page: search, copying, pasting and dropping, the theme, the current section in "On this page", the tool for agents. */
import { markSections } from '../contents/mark-section.ts'
import { enhanceCopying } from '../copy/data-copy.ts'
import { takePastesAnywhere } from '../paste/anywhere.ts'
import { enhanceTheme } from '../theme/choose.ts'
import { enhanceSearch } from './open.ts'

if (location.hash.includes('=') && document.querySelector('.yours'))
  void import('../occurrence/show-occurrence.ts').then(({ showOccurrence }) => showOccurrence())

const forms = document.querySelectorAll<HTMLFormElement>('form[role=search]')

enhanceSearch(forms)
enhanceCopying()
enhanceTheme(document.querySelector<HTMLButtonElement>('.theme'))
markSections(document.querySelector<HTMLElement>('.contents'))
if (document.querySelector('main pre'))
  void import('../copy/code-blocks.ts').then(({ enhanceCodeBlocks }) => enhanceCodeBlocks())
const base = forms[0]!.dataset['base'] ?? '/'

takePastesAnywhere(base)
// Browsers without WebMCP don't load the tool for agents.
if ('modelContext' in document && document.querySelector('.explorer'))
  void import('../webmcp/register.ts').then(({ registerTool }) => registerTool(base))

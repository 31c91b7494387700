/** The one script of every page: search, copying, and what is pasted or dropped. Without it nothing is missing but these. */
import { enhanceCopying } from '../copy/data-copy.ts'
import { takePastesAnywhere } from '../paste/anywhere.ts'
import { enhanceSearch } from './open.ts'

if (location.hash.includes('=') && document.querySelector('.yours'))
  void import('../occurrence/show-occurrence.ts').then(({ showOccurrence }) => showOccurrence())

const forms = document.querySelectorAll<HTMLFormElement>('form[role=search]')

enhanceSearch(forms)
enhanceCopying()
if (document.querySelector('main pre'))
  void import('../copy/code-blocks.ts').then(({ enhanceCodeBlocks }) => enhanceCodeBlocks())
takePastesAnywhere(forms[0]!.dataset['base'] ?? '/')

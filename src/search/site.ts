/** The one script of every page: search, copying. Without it nothing is missing but these. */
import { enhanceCodeBlocks } from '../copy/code-blocks.ts'
import { enhanceCopying } from '../copy/data-copy.ts'
import { enhanceSearch } from './open.ts'

if (location.hash.includes('=') && document.querySelector('.code-name'))
  void import('../occurrence/show-occurrence.ts').then(({ showOccurrence }) => showOccurrence())

enhanceSearch(document.querySelectorAll('form[role=search]'))
enhanceCopying()
enhanceCodeBlocks()

/** The one script of every page: search, copying, the theme, the mark in "On this page". Without it nothing is missing but these. */
import { markSections } from '../contents/mark-section.ts'
import { enhanceTheme } from '../theme/choose.ts'
import { enhanceCopying } from './copy.ts'
import { enhanceSearch } from './open.ts'

if (location.hash.includes('=') && document.querySelector('.code-name'))
  void import('../occurrence/show-occurrence.ts').then(({ showOccurrence }) => showOccurrence())

enhanceSearch(document.querySelectorAll('form[role=search]'))
enhanceCopying()
enhanceTheme(document.querySelector<HTMLButtonElement>('.theme'))
markSections(document.querySelector<HTMLElement>('.contents'))

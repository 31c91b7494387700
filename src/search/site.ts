/** The one script of every page: search, theme, copying. Without it nothing is missing but these. */
import { enhanceCopying } from './copy.ts'
import { enhanceSearch } from './open.ts'
import { enhanceTheme } from './theme.ts'

enhanceSearch(document.querySelectorAll('form[role=search]'))
enhanceTheme(document.querySelector('.theme')!)
enhanceCopying()

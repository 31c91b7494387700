/** The one script of every page: search, theme, copying. Without it nothing is missing but these. */
import { enhanceSearch } from './combobox.ts'
import { enhanceCopying } from './copy.ts'
import { enhanceTheme } from './theme.ts'

const forms = document.querySelectorAll<HTMLFormElement>('form[role=search]')
forms.forEach(enhanceSearch)

addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (
    key !== '/' ||
    ctrlKey ||
    metaKey ||
    altKey ||
    (target as Element).closest('input,textarea,select,[contenteditable]')
  )
    return
  event.preventDefault()
  forms[0]?.querySelector('input')?.focus()
})

enhanceTheme(document.querySelector('.theme')!)
enhanceCopying()

/**
 * Opens search with `/`, Ctrl+K, Cmd+K or the field in the header. The dialog loads on first use.
 * @param forms the search forms of the page; without this script they link to the index of all codes
 */
export function enhanceSearch(forms: NodeListOf<HTMLFormElement>): void {
  const { list = '', base = '/', text = '' } = forms[0]!.dataset
  let loading: Promise<(query: string) => void> | undefined
  const prepare = () =>
    (loading ??= import('./dialog/index.ts').then(({ prepareSearch }) => prepareSearch({ list, base, text })))
  /** Text typed while the dialog loads, to put in the dialog's field; `null` if nothing is loading. */
  let early: string | null = null
  const open = async (query = '') => {
    early = query
    try {
      const show = await prepare()
      show(early)
    } catch {
      location.assign(forms[0]!.action)
    }
    early = null
  }

  forms.forEach((form) => {
    form.onpointerenter = () => void prepare()
    form.addEventListener('focusin', prepare)
    form.onsubmit = (event) => {
      event.preventDefault()
      void open(form.querySelector('input')!.value)
    }
  })

  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isTyping = (target as Element).closest('input,textarea,select,[contenteditable]')
    if (early !== null && key.length === 1 && !ctrlKey && !metaKey && !altKey) {
      early += key
      event.preventDefault()
      return
    }
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping
    const isK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey
    if (!isSlash && !isK) return
    event.preventDefault()
    void open()
  })

  const asked = new URLSearchParams(location.search).get('q')
  if (asked && location.pathname === base) void open(asked)
}

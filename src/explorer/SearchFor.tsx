interface Props {
  /** A word or two, alone in the box. */
  text: string
}

/** Searches for words that aren't a known code, in the page's own search form, so that they stay on the page. */
export function SearchFor({ text }: Props) {
  return (
    <p className="search-for">
      <button type="button" className="quiet" onClick={() => search(text)}>
        Search for "{text}"
      </button>
    </p>
  )
}

function search(text: string): void {
  const form = document.querySelector<HTMLFormElement>('form[role="search"]')
  const field = form?.querySelector('input')
  if (!form || !field) return
  field.value = text
  form.requestSubmit()
  field.value = ''
}

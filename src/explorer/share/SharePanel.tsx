import { useRef } from 'react'
import { longestLink } from '../../share/link/write-link.ts'
import { forms, type Form } from './forms.ts'
import { Masking, type MaskingProps } from './Masking.tsx'
import { Preview, type PreviewProps } from './Preview.tsx'

export interface SharePanelProps extends MaskingProps, PreviewProps {
  form: Form
  onForm(form: Form): void
  /** The whole link, even if too long; `null` while it is being made. */
  link: string | null
  /** What is shown matches the current masked paste, so it can be copied. */
  isCurrent: boolean
  onCopy(text: string, field: HTMLTextAreaElement | HTMLInputElement | null): void
  /** Announced to screen readers, and shown beside the button. */
  said: string
}

/** The content of the dialog below its title. */
export function SharePanel(props: SharePanelProps) {
  const { id, previewRef, form, onForm, preview, link, isCurrent, onCopy, said } = props
  const linkField = useRef<HTMLInputElement>(null)
  const markdown = useRef<HTMLInputElement>(null)
  const isTooLong = form === 'link' && link !== null && link.length > longestLink
  const text = form === 'link' ? (isTooLong ? null : link) : preview
  const { about, copy } = forms[form]
  return (
    <>
      <fieldset className="share-forms">
        <legend className="vh">Share as</legend>
        {(Object.keys(forms) as Form[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`${id}-form`}
              ref={name === 'markdown' ? markdown : undefined}
              checked={form === name}
              onChange={() => onForm(name)}
            />
            <span>{forms[name].name}</span>
          </label>
        ))}
      </fieldset>
      <div className="share-body">
        <p className="share-about">{about}</p>
        <Preview {...props} label={forms[form].preview} />
        <Masking {...props} />
      </div>
      <div className="share-foot">
        {form === 'link' &&
          (isTooLong ? (
            <TooLong
              length={link.length}
              onMarkdown={() => {
                onForm('markdown')
                // The pressed button disappears: what it chose takes the focus.
                markdown.current?.focus()
              }}
            />
          ) : (
            <p className="share-link">
              <input
                type="text"
                ref={linkField}
                readOnly
                aria-label="Link"
                aria-describedby={`${id}length`}
                value={link ?? ''}
                onFocus={({ target }) => target.select()}
              />
              <span id={`${id}length`}>
                {(link?.length ?? 0).toLocaleString('en')} of {longestLink.toLocaleString('en')} characters
              </span>
            </p>
          ))}
        <p className="share-copy">
          {!isTooLong && (
            <button
              type="button"
              className="share-do"
              disabled={!isCurrent || !text}
              onClick={() => text && onCopy(text, form === 'link' ? linkField.current : previewRef.current)}
            >
              {copy}
            </button>
          )}
          <span role="status">{said}</span>
        </p>
      </div>
    </>
  )
}

function TooLong({ length, onMarkdown }: { length: number; onMarkdown(): void }) {
  return (
    <p className="share-too-long">
      This link would have {length.toLocaleString('en')} characters. Chat and email apps cut off links longer than{' '}
      {longestLink.toLocaleString('en')}, so copy the Markdown instead.
      <button type="button" className="share-do" onClick={onMarkdown}>
        Use Markdown
      </button>
    </p>
  )
}

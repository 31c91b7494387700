import { useRef } from 'react'
import { longestLink } from '../../share/link/write-link.ts'
import { forms, type Form } from './forms.ts'
import { Masking, type MaskingProps } from './Masking.tsx'
import { Preview, type PreviewProps } from './Preview.tsx'

export interface SharePanelProps extends MaskingProps, PreviewProps {
  form: Form
  onForm(form: Form): void
  /** The whole link, whatever its length; `null` while it is being written. */
  link: string | null
  /** What is shown is of the masked paste as it is now: it may be copied. */
  isCurrent: boolean
  onCopy(text: string, field: HTMLTextAreaElement | HTMLInputElement | null): void
  /** Read out, and shown beside the button. */
  said: string
}

/** All that stands in the dialog below its title. */
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
                // The button that was pressed goes away: what it chose takes the focus.
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
      As a link this would have {length.toLocaleString('en')} characters. Chat and mail cut links of more than{' '}
      {longestLink.toLocaleString('en')}, so there is none: take the Markdown instead.
      <button type="button" className="share-do" onClick={onMarkdown}>
        Take the Markdown
      </button>
    </p>
  )
}

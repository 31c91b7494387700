import type { Sample } from './Samples.tsx'

interface Props {
  samples: Sample[]
  onPaste(text: string): void
}

/** What to paste instead if the paste has no failure, with three samples to try. */
export function PasteInstead({ samples, onPaste }: Props) {
  return (
    <div className="paste-instead">
      <h3>Looking for an error?</h3>
      <p>
        Paste the failed response with its status line and headers, the output of <code>curl -i</code>, the exception
        with its message, or the error code alone.
      </p>
      {samples.length > 0 && (
        <p>
          Or try a sample:{' '}
          {samples.slice(0, 3).map(({ label, paste }) => (
            <button type="button" key={label} className="quiet" onClick={() => onPaste(paste)}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}

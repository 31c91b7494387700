import type { Sample } from './Samples.tsx'

interface Props {
  samples: Sample[]
  onPaste(text: string): void
}

/** Where a paste holds no failure: what to paste instead, and three responses to try. */
export function PasteInstead({ samples, onPaste }: Props) {
  return (
    <div className="paste-instead">
      <h3>Looking for an error?</h3>
      <p>
        Paste what the failing call gave you: the response with its status line and headers, the output of{' '}
        <code>curl -i</code>, the exception with its message, or the code alone.
      </p>
      {samples.length > 0 && (
        <p>
          Or see how one reads:{' '}
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

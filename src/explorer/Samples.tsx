export interface Sample {
  label: string
  api: string
  paste: string
}

interface Props {
  samples: Sample[]
  onPaste(text: string): void
}

/** One response of each sort to try, by API. */
export function Samples({ samples, onPaste }: Props) {
  const apis = [...new Set(samples.map(({ api }) => api))]
  return (
    <div className="samples" role="group" aria-label="Samples">
      <p className="samples-head">Nothing at hand? Take one of these</p>
      {apis.map((api) => (
        <p key={api}>
          <span className="samples-api">{api}</span>
          <span>
            {samples
              .filter((sample) => sample.api === api)
              .map(({ label, paste }) => (
                <button type="button" key={label} onClick={() => onPaste(paste)}>
                  {label}
                </button>
              ))}
          </span>
        </p>
      ))}
    </div>
  )
}

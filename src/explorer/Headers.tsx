import type { Diagnosis, HeaderNote } from '../engine/model.ts'
import { Place, useRow } from './light.tsx'
import { Rich } from './Rich.tsx'
import { Literal } from './Shown.tsx'

/** Each response header: its value, what the value means here, and what the header is for. */
export function Headers({ diagnosis: { headers }, base }: { diagnosis: Diagnosis; base: string }) {
  const { length } = headers
  if (length === 0) return null
  return (
    <details className="headers">
      <summary>
        {length} response header{length > 1 && 's'}
      </summary>
      <dl>
        {headers.map((header, index) => (
          <Header key={index} header={header} base={base} />
        ))}
      </dl>
    </details>
  )
}

function Header({ header: { name, value, means, entry, span }, base }: { header: HeaderNote; base: string }) {
  const row = useRow(span)
  return (
    <div {...row}>
      <dt>
        {entry ? (
          <a href={base + entry.row}>
            <Literal text={name} />
          </a>
        ) : (
          <Literal text={name} />
        )}
      </dt>
      <dd>
        <Place span={span}>
          <Literal text={value} />
        </Place>
        {means && (
          <p>
            <Rich text={means} />
          </p>
        )}
        <p className="about">
          {entry ? (
            <>
              <Rich text={entry.about} /> <a href={entry.standardUrl}>{entry.standard}</a>
            </>
          ) : (
            'Not in our list of headers.'
          )}
        </p>
      </dd>
    </div>
  )
}

import type { FieldError } from '../engine/model.ts'
import { Place, useRow } from './light.tsx'
import { Literal, Shown } from './Shown.tsx'

/** The fields that the response reports as invalid. */
export function FieldTable({ fields }: { fields: FieldError[] }) {
  if (fields.length === 0) return null
  const hasCodes = fields.some(({ code, message }) => code !== null && code !== message)
  return (
    <section className="fields" aria-label="Fields to fix" tabIndex={0}>
      <h3>{fields.length === 1 ? 'Field to fix' : `${fields.length} fields to fix`}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">What's wrong</th>
            {hasCodes && <th scope="col">Rule</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <FieldRow key={index} field={field} hasCodes={hasCodes} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FieldRow({ field: { path, message, code, span }, hasCodes }: { field: FieldError; hasCodes: boolean }) {
  const row = useRow(span)
  return (
    <tr {...row}>
      <td>
        <Place span={span}>
          <Literal text={path} />
        </Place>
      </td>
      <td>
        <Shown text={message ?? code ?? '—'} />
      </td>
      {hasCodes && <td>{code && <Literal text={code} />}</td>}
    </tr>
  )
}

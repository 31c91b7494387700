import { visible } from '../visible/characters.ts'
import type { Request } from './method-matters.ts'

interface Props {
  request: Request
  /** The method in the paste. */
  methodInPaste: string | null
  /** The paste has an idempotency key, or the reader said so. */
  isKeyed: boolean
  onRequest(request: Request): void
}

const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH']

/** Whether a retry is safe depends on the method, and on whether the request has an idempotency key. */
export function RequestControls({ request, methodInPaste, isKeyed, onRequest }: Props) {
  const method = request.method ?? methodInPaste
  const needsKey = method === 'POST' || method === 'PATCH'
  return (
    <fieldset className="request">
      <legend>Your request</legend>
      <label>
        Method{' '}
        <select
          value={request.method ?? ''}
          onChange={({ target }) => onRequest({ ...request, method: target.value || null })}
        >
          <option value="">{methodInPaste ? `${visible(methodInPaste)}, as pasted` : 'unknown'}</option>
          {methods.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {needsKey && (
        <label>
          <input
            type="checkbox"
            checked={isKeyed}
            onChange={({ target }) => onRequest({ ...request, isKeyed: target.checked })}
          />{' '}
          with an idempotency key
        </label>
      )}
    </fieldset>
  )
}

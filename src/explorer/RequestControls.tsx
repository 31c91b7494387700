import type { Diagnosis } from '../engine/model.ts'
import { visible } from '../visible/characters.ts'

/** What the reader says of the request, where the paste does not hold it. */
export interface Request {
  /** `null`: as in the paste, or unknown. */
  method: string | null
  /** Whether it carried an idempotency key; `null`: as in the paste. */
  isKeyed: boolean | null
}

export const asPasted: Request = { method: null, isKeyed: null }

interface Props {
  request: Request
  /** The method that the paste shows. */
  methodInPaste: string | null
  /** The paste shows the key of an idempotent request, or the reader said so. */
  isKeyed: boolean
  onRequest(request: Request): void
}

const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH']

/** Whether repeating is safe depends on the request: its method, and whether it carries an idempotency key. */
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
          <option value="">{methodInPaste ? `${visible(methodInPaste)}, as pasted` : 'not known'}</option>
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

/** Whether another method, or a key, would change the advice: where it changes nothing, nobody is asked. */
export function methodMatters({ response, retry }: Diagnosis, { method, isKeyed }: Request): boolean {
  if (retry.byMethod !== null || method !== null || isKeyed !== null) return true
  return response.method !== null && retry.processed !== 'no' && sendsAgain.has(retry.verdict)
}

const sendsAgain = new Set<string>(['wait', 'backoff', 'reconcile'])

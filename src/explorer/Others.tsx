import type { Facts } from '../engine/model.ts'
import { Literal, Shown } from './Shown.tsx'

/** Further errors in the same body. */
export function Others({ others }: Pick<Facts, 'others'>) {
  if (others.length === 0) return null
  return (
    <div className="others">
      <h3>More errors in the same body</h3>
      <ul>
        {others.slice(0, 20).map(({ code, message }, index) => (
          <li key={index}>
            {code && <Literal text={code} />} {message && <Shown text={message} />}
          </li>
        ))}
      </ul>
      {others.length > 20 && <p>… and {others.length - 20} more.</p>}
    </div>
  )
}

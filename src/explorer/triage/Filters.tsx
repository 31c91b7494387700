import type { Finding } from '../../engine/triage.ts'
import { visible } from '../../visible/characters.ts'
import { countsOf, filters, shown, type Act, type Filter } from './group.ts'

interface Props {
  findings: readonly Finding[]
  hosts: string[]
  filter: Filter
  onFilter(filter: Filter): void
}

/** Filters for the list. A filter that would hide nothing isn't offered. */
export function Filters({ findings, hosts, filter, onFilter }: Props) {
  const counts = countsOf(findings)
  const isSorted = counts.length > 1 || (counts[0] !== undefined && counts[0][1] < findings.length)
  if (!isSorted && hosts.length < 2) return null
  const choices: [Act | null, string, number][] = [
    [null, 'All', findings.length],
    ...counts.map(([act, count]): [Act, string, number] => [act, filters[act].name, count]),
  ]
  return (
    <div className="triage-filters" role="group" aria-label="Show only">
      {isSorted &&
        choices.map(([act, name, count]) => (
          <button
            key={name}
            type="button"
            className="quiet"
            aria-pressed={filter.act === act}
            onClick={() => onFilter({ ...filter, act })}
          >
            {name} <small>{shown(count)}</small>
          </button>
        ))}
      {hosts.length > 1 && (
        <select
          aria-label="Host"
          value={filter.host ?? ''}
          onChange={({ target }) => onFilter({ ...filter, host: target.value || null })}
        >
          <option value="">All hosts</option>
          {hosts.map((host) => (
            <option key={host} value={host}>
              {visible(host)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

import type { Attempt } from '../engine/model.ts'
import { sinceFailure } from './since-failure.ts'
import { niceTicks } from './nice-ticks.ts'

const width = 560
const left = 66
const right = 28
const rowHeight = 22
const axisHeight = 22

/** The attempts on a time axis, each as the range in which it can start. The table below it has the same numbers. */
export function AttemptsPlot({ attempts }: { attempts: Attempt[] }) {
  const spans = sinceFailure(attempts)
  const longest = spans.at(-1)?.to ?? 0
  if (longest === 0) return null
  const ticks = niceTicks(longest)
  const x = (seconds: number) => left + (seconds / (ticks.at(-1)?.seconds ?? longest)) * (width - left - right)
  const height = spans.length * rowHeight + axisHeight
  return (
    <svg
      className="attempts-plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="When each attempt can start after the failure"
    >
      {ticks.map(({ seconds, label }) => (
        <g key={seconds}>
          <line x1={x(seconds)} x2={x(seconds)} y1={0} y2={height - axisHeight} />
          <text x={x(seconds)} y={height - 6} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {spans.map(({ attempt, from, to }, row) => (
        <g key={attempt.n}>
          <text x={0} y={row * rowHeight + 15}>
            attempt {attempt.n + 1}
          </text>
          <rect x={x(from)} y={row * rowHeight + 5} width={Math.max(3, x(to) - x(from))} height={12} rx={2} />
        </g>
      ))}
    </svg>
  )
}

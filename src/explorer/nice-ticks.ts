/** Steps that are easy to read on a time axis, in seconds. */
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000, 8_640_000] // prettier-ignore

/** Ticks from 0 to the first one at or after `longest`, four to seven of them, all in the same unit. */
export function niceTicks(longest: number): { seconds: number; label: string }[] {
  const step = steps.find((each) => longest / each <= 6) ?? longest / 5
  const count = Math.ceil(longest / step - 1e-9)
  const [least, unit] = units.find(([least]) => step >= least) ?? [1, 's']
  const size = Math.max(1, least)
  return Array.from({ length: count + 1 }, (_, index) => {
    const seconds = Math.round(index * step * 1000) / 1000
    return { seconds, label: `${Math.round((seconds / size) * 10) / 10} ${unit}` }
  })
}

const units: [least: number, unit: string][] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [0, 's'],
]

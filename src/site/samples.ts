import type { Content } from '../catalogue/model.ts'
import type { Sample } from '../explorer/Samples.tsx'

/** The samples in the explorer: those of APIs first, then those without an API, then those of standards. */
export function samplesOf({ apis, examples }: Content): Sample[] {
  const ofGroup = (wanted: string) => apis.flatMap(({ api }) => (api.group === wanted ? [api.id] : []))
  const order = [...ofGroup('api'), null, ...ofGroup('standard')]
  const services = ofGroup('service')
  const names = new Map(apis.map(({ api }) => [api.id, api.name]))
  return (
    examples
      // Without those of services: there are too many.
      .filter(({ sample, expected: { api } }) => sample !== null && !(api && services.includes(api)))
      .toSorted((a, b) => order.indexOf(a.expected.api ?? null) - order.indexOf(b.expected.api ?? null))
      .map(({ sample, paste, expected: { api, origin } }) => ({
        label: sample ?? '',
        from: api ? (names.get(api) ?? api) : (origin ?? 'No API named'),
        paste,
      }))
  )
}

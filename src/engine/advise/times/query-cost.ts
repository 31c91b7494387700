import { at } from '../../json.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Hint } from './hint.ts'

/**
 * A limit on the cost of queries gives no time, but what is missing and how fast it is restored (Shopify's GraphQL API:
 * `extensions.cost`); the wait is the first divided by the second. Seconds.
 */
export function readCost({ json, locate }: AdviceInput): Hint[] {
  const cost = ['extensions', 'cost']
  const asked = at(json, ...cost, 'requestedQueryCost')
  const left = at(json, ...cost, 'throttleStatus', 'currentlyAvailable')
  const perSecond = at(json, ...cost, 'throttleStatus', 'restoreRate')
  if (typeof asked !== 'number' || typeof left !== 'number' || typeof perSecond !== 'number') return []
  if (!(perSecond > 0) || !(asked > left)) return []
  const path = [...cost, 'throttleStatus']
  return [
    {
      seconds: Math.ceil((asked - left) / perSecond),
      source: { name: 'the cost of the query, in the body', span: locate(path) },
      strength: 'window',
      remarks: [],
    },
  ]
}

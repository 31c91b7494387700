import { expect, test } from 'vitest'
import { seeded, simulateFleet } from './fleet.ts'
import { planOf, withJitter } from './schedule.ts'

const plan = planOf({ floorSeconds: 0, capSeconds: 30, tries: 5, addedJitterSeconds: null }, null)
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

test('every client sends each of its attempts once', () => {
  expect(sum(simulateFleet(plan, 200, 0.25, seeded(1)).arrivals)).toBe(200 * 4)
})

test('without jitter all clients arrive in the same moment, with it they do not', () => {
  expect(simulateFleet(withJitter(plan, 'none'), 200, 0.25, seeded(1)).peak).toBe(200)
  expect(simulateFleet(plan, 200, 0.25, seeded(1)).peak).toBeLessThan(100)
})

test('the same seed gives the same picture', () => {
  expect(simulateFleet(plan, 50, 0.5, seeded(7))).toEqual(simulateFleet(plan, 50, 0.5, seeded(7)))
  expect(simulateFleet(plan, 50, 0.5, seeded(7))).not.toEqual(simulateFleet(plan, 50, 0.5, seeded(8)))
})

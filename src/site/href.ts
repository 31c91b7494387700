import { placesAt } from './places-at.ts'

const { BASE_URL, SITE } = import.meta.env

/** Paths and addresses in this build, from `places-at.ts`. */
export const { href, address } = placesAt(BASE_URL, SITE)

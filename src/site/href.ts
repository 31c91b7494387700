import { placesAt } from './places-at.ts'

const { BASE_URL, SITE } = import.meta.env

/** The paths and addresses of this build of the site, as `places-at.ts` makes them. */
export const { href, address } = placesAt(BASE_URL, SITE)

/** Longer values are cut: no header that is read here needs more, and it limits the work on a hostile one. */
const longest = 1000

type Headers = readonly (readonly [name: string, value: string])[]

/** The last value of a header, by its lowercase name; `null` without one. */
export function headerOf(headers: Headers, name: string): string | null {
  return headersOf(headers, name).at(-1) ?? null
}

/** All values of a header, in the order sent. */
export function headersOf(headers: Headers, name: string): string[] {
  return headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value.slice(0, longest))
}

/** A header's name as its documentation writes it: `x-ratelimit-reset` is `X-RateLimit-Reset`. */
export function displayName(name: string): string {
  if (/^x-should-retry$|^stripe-|-ms$|^grpc-/.test(name)) return name
  const capital = (part: string) => part.charAt(0).toUpperCase() + part.slice(1)
  return name
    .slice(0, 80)
    .split('-')
    .map((part) => (part === 'ratelimit' ? 'RateLimit' : capital(part)))
    .join('-')
}

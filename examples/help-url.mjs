/**
 * The page about one error.
 * @param links what stands at /links/<api>.json, saved beside your code
 * @param code what the response carries for programs, a text or a number; leave it out where there is none
 * @param status HTTP status of the response
 */
export function helpUrl({ codes, statuses, fallback }, code, status) {
  const hasCode = typeof code === 'string' || typeof code === 'number'
  if (hasCode && Object.hasOwn(codes, code)) return codes[code]
  return statuses[status] ?? statuses[`${Math.floor(status / 100)}xx`] ?? fallback
}

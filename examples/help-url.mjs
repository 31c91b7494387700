/**
 * The page about one error.
 * @param links the content of /links/<api>.json, saved beside your code
 * @param code the response's error code, a string or a number; leave it out if there is none
 * @param status HTTP status of the response
 */
export function helpUrl({ codes, statuses, fallback }, code, status) {
  const hasCode = typeof code === 'string' || typeof code === 'number'
  if (hasCode && Object.hasOwn(codes, code)) return codes[code]
  return statuses[status] ?? statuses[`${Math.floor(status / 100)}xx`] ?? fallback
}

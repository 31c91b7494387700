/** An HTTP status of three digits, 100 to 599 (RFC 9110, section 15); `null` for any other text. */
export function readStatus(digits: string): number | null {
  return /^[1-5]\d\d$/.test(digits) ? Number(digits) : null
}

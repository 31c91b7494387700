// A clock that records each pause, as Node's own timer would read it, and continues without waiting.
const RealDate = globalThis.Date
const begin = globalThis.setTimeout
let ahead = 0
export const sleeps = []

export function setTimeout(resume, wait = 0) {
  const understood = wait > 2_147_483_647 || !(wait >= 1) ? 1 : wait
  sleeps.push(understood / 1000)
  ahead += understood
  return begin(resume, 0)
}

export class Date extends RealDate {
  static now() {
    return Math.floor(RealDate.now() + ahead)
  }
}

export const console = { error() {}, warn() {}, log() {} }

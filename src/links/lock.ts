import { createHash } from 'node:crypto'

/**
 * `urls.lock`: every published address, in blocks that are only added. A block's seal covers its addresses and the seal of the block before,
 * so that a removed line or block is found even without a history to compare with. Blocks that two branches added in parallel can follow
 * the same block.
 */
export interface Lock {
  /** Site paths, with an anchor where one is locked: `/apis/sessions/#rate_limit_exceeded`. Without the site's base. */
  addresses: Set<string>
  /** Faults of the file, as lines for a person. */
  faults: string[]
  /** The seal of the last block; `none` in an empty file. */
  last: string
}

const sealed = `# A block is sealed: its seal is the SHA-256 of its date, its addresses and the seal of the block before, cut to 16 digits.
`

const introduction = `# Every address that was ever published. Lines are only ever added, by "npm run -s lock-urls" after a build.
${sealed}`

/**
 * An empty lock for a site that is made from another one. Its first line is its own, so that the other site's addresses don't count
 * (`history.ts`).
 * @param site the site's name, on one line
 * @param date today, as `2026-11-28`
 */
export const newLock = (site: string, date: string): string =>
  `# Every address that ${site} has published since ${date}. Lines are only ever added, by "npm run -s lock-urls" after a build.
${sealed}`

/** Whether `newLock` started this lock. */
export const isNewLock = (text: string): boolean => /^# Every address that .+ has published since \d/.test(text)

const heading = /^@ (\d{4}-\d\d-\d\d) (\d+) after (\w+) seal (\w+)$/

/** Reads the text of a lock file; `''` is an empty lock. */
export function readLock(text: string): Lock {
  const lock: Lock = { addresses: new Set(), faults: [], last: 'none' }
  const seals = new Set(['none'])
  for (const block of blocksOf(text)) {
    const { line, title, addresses } = block
    const [, date = '', count, after = '', seal = ''] = heading.exec(title) ?? []
    for (const address of addresses) lock.addresses.add(address)
    if (count === undefined) lock.faults.push(fault(line, "this line isn't in a block", title))
    else if (Number(count) !== addresses.length)
      lock.faults.push(fault(line, `the block should have ${count} addresses and has ${addresses.length}`, title))
    else if (sealOf(date, addresses, after) !== seal)
      lock.faults.push(fault(line, 'an address of this block was changed', title))
    else if (!seals.has(after))
      lock.faults.push(fault(line, `the block ${after}, which this one follows, is missing`, title))
    seals.add(seal)
    lock.last = seal
  }
  return lock
}

/**
 * @param date today, as `2026-11-28`
 * @returns the text of the lock with one more block, or unchanged if there is nothing to add
 */
export function addToLock(text: string, addresses: string[], date: string): string {
  const { addresses: known, last } = readLock(text)
  const added = [...new Set(addresses)].filter((address) => !known.has(address)).toSorted()
  if (added.length === 0) return text
  const title = `@ ${date} ${added.length} after ${last} seal ${sealOf(date, added, last)}`
  return `${text || introduction}${title}\n${added.join('\n')}\n`
}

const sealOf = (date: string, addresses: string[], after: string) =>
  createHash('sha256')
    .update([after, date, ...addresses].join('\n'))
    .digest('hex')
    .slice(0, 16)

const fault = (line: number, what: string, found: string) =>
  `urls.lock:${line}  ${what}. Addresses are never removed from this list. Found: ${found}. Fix: restore the file from git, then run "npm run -s lock-urls".`

interface Block {
  line: number
  title: string
  addresses: string[]
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const block = blocks.at(-1)
    if (line.startsWith('@') || !block) blocks.push({ line: index + 1, title: line, addresses: [] })
    else block.addresses.push(line)
  }
  return blocks
}

// Why a step that writes into a folder may have failed: plain JavaScript for whatever Node runs npm.
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tries to write into the folder.
 * @returns a sentence that says what is wrong with it and what to do; `null` where it can be written to
 */
export function whyNot(folder, neededMegabytes) {
  const probe = join(folder, `.write-probe-${process.pid}`)
  try {
    writeFileSync(probe, Buffer.alloc(1_000_000))
    return freeMegabytes(folder) < neededMegabytes ? full(folder, neededMegabytes) : null
  } catch (error) {
    return sentence(error, folder, neededMegabytes)
  } finally {
    try {
      rmSync(probe, { force: true })
    } catch {
      // It could not be written either.
    }
  }
}

function sentence({ code, message }, folder, neededMegabytes) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return full(folder, neededMegabytes)
  if (['EROFS', 'EACCES', 'EPERM'].includes(code))
    return `You may not write into ${folder}, or it is read-only. Copy the project to a folder of yours, and run the command there.`
  return `Nothing can be written into ${folder}: ${message}. Copy the project to another folder, and run the command there.`
}

const full = (folder, neededMegabytes) =>
  `The disk that holds ${folder} is full: ${neededMegabytes} MB are needed. Make room on it, then run the command again.`

function freeMegabytes(folder) {
  // Node 18.15 and later.
  if (!statfsSync) return Infinity
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1e6
}

// Why a step that writes into a folder might have failed. Plain JavaScript for any Node that runs npm.
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tries to write into the folder.
 * @returns a sentence that says what to do and what is wrong with it; `null` if it is writable
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
      // It couldn't be written either.
    }
  }
}

function sentence({ code, message }, folder, neededMegabytes) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return full(folder, neededMegabytes)
  if (['EROFS', 'EACCES', 'EPERM'].includes(code))
    return `Copy the project to a folder that you can write to, and run the command there: ${folder} is read-only, or you don't have permission to write to it.`
  return `Copy the project to another folder, and run the command there: ${folder} can't be written to: ${message}.`
}

const full = (folder, neededMegabytes) =>
  `Free up ${neededMegabytes} MB on the disk of ${folder}, then run the command again: the disk is full.`

function freeMegabytes(folder) {
  // Node 18.15 and later.
  if (!statfsSync) return Infinity
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1e6
}

import { createHash } from 'node:crypto'
import { shardsOf } from '../catalogue/shards.ts'
import type { HeadFile, TailFile } from '../explorer/catalogue-files.ts'
import { content } from './content.ts'

const { head, tail } = shardsOf(content.catalogue)
const revision = createHash('sha256').update(JSON.stringify(content.catalogue)).digest('hex').slice(0, 12)

export const headFile: HeadFile = { ...head, more: tail.length, revision }
export const tailFiles: TailFile[] = tail.map((entries) => ({ entries, revision }))

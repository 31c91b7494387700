import type { Collected, Imported } from './index.ts'
import { listed } from './rows.ts'
import type { CellChange, Update } from './update-page.ts'

/** What an import did, and what is left to the author: lines for a terminal. */
export function describeImport(
  file: string,
  { rows }: Collected,
  { path, shape, examples, left }: Imported,
  isWritten: boolean,
): string {
  const { codes, statuses } = rows
  const retired = codes.filter(({ isRetired }) => isRetired).length
  return [
    `${file}: ${counted(codes.length, 'code')}${retired > 0 ? ` (${retired} no longer sent)` : ''}, ${counted(statuses.length, 'status', 'statuses')}, ${examples.written} of ${counted(examples.found, 'sample')}, envelope ${shape.isKnown ? shape.ids.join(', ') : `unknown (nearest: ${shape.ids.join(', ')})`}`,
    ...(isWritten ? [`Wrote ${path}.`] : []),
    '',
    'What is left for you to do:',
    ...left.map((sentence) => `- ${sentence}`),
    ...(isWritten ? ['', 'Next: npm run -s changes && npm run -s check'] : []),
  ].join('\n')
}

/** Why there is no page. */
export function describeNothing(file: string, { found, rows }: Collected): string {
  const { format, missed } = found
  const statuses = rows.statuses.map(({ status }) => status)
  return [
    `${file}: nothing to import. The ${format} file has no error codes${statuses.length === 0 ? ' and no error statuses' : ''}.`,
    ...missed.map((sentence) => `- ${sentence}`),
    ...(statuses.length > 0
      ? [
          `To write a page of its ${counted(statuses.length, 'status', 'statuses')} (${listed(statuses, 12)}), add --statuses.`,
        ]
      : []),
  ].join('\n')
}

/** What an import found for an existing page, and whether the page has it now. */
export function describeUpdate(file: string, { added, changed, kept, vanished }: Update, isWritten: boolean): string {
  if (added.length + changed.length + kept.length + vanished.length === 0)
    return `${file}: the page already has everything in the file.`
  return [
    `${file}: ${counted(added.length, 'new row')}, ${counted(changed.length, 'changed cell')}, ${counted(kept.length, 'edited cell')} that the file has differently, ${counted(vanished.length, 'row')} that the file doesn't have`,
    ...(added.length > 0 ? [`New: ${listed(added, 20)}`] : []),
    ...(changed.length > 0 ? [`Changed: ${listed(changed.map(nameOf), 20)}`] : []),
    ...(kept.length > 0
      ? [
          'Kept your text:',
          ...kept
            .slice(0, 20)
            .map(({ row, column, page, file: said }) => `- ${row}, ${column}: ${page}\n  the file: ${said}`),
        ]
      : []),
    ...(kept.length > 20 ? [`- and ${kept.length - 20} more`] : []),
    ...(vanished.length > 0
      ? [
          `Not in the file: ${listed(vanished, 20)}. Move rows of codes that the API no longer sends to a <RetiredTable>.`,
        ]
      : []),
    ...(isWritten
      ? ['', 'Next: npm run -s changes && npm run -s check']
      : added.length + changed.length > 0
        ? ['Nothing was written. To put the new rows and changed cells into the page, add --write.']
        : []),
  ].join('\n')
}

const nameOf = ({ row, column }: CellChange) => `${row} ${column}`

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

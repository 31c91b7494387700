import type { Diagnosis, FieldError } from '../model.ts'

/** The fields to list beside an act: none if it names the only one, and the act or the message says what is wrong with it. */
export function fieldsToList({ facts: { fields, message }, act }: Pick<Diagnosis, 'facts' | 'act'>): FieldError[] {
  const [only, second] = fields
  const said = second ? undefined : act?.text.split(`\`${only?.path}\``)[1]
  if (!only || said === undefined) return fields
  // A rule beside the message is in neither.
  const isRest = only.message !== null && (only.code !== null || (only.message !== message && !said.startsWith(':')))
  return isRest ? fields : []
}

/** What is wrong with a field, without its name in front: "must be a string" of "addr.zip must be a string". */
export function wrongWith({ path, message, code }: Pick<FieldError, 'path' | 'message' | 'code'>): string {
  const said = message ?? code ?? 'invalid'
  const [, name = '', rest] = subject.exec(said) ?? []
  return rest !== undefined && `.${plain(path)}`.endsWith(`.${plain(name)}`) ? rest : said
}

/** What a sentence says about its subject: "must be a string". */
const predicate = "(?:must|should|(?:is|has|does|was)(?:n't)?|can(?:not|'t)?|contains|may|needs)\\b"

const subject = new RegExp(`^["'\`]?([\\w$./[\\]-]{1,100})["'\`]?(?::| (?=${predicate}))\\s?(\\S[^]*)$`)

const start = new RegExp(`^(?=${predicate})`)

/** The same as a sentence: "it must be a string." */
export function sentenceAbout(field: FieldError): string {
  return wrongWith(field)
    .replace(start, 'it ')
    .replace(/(?<![.!?])$/, '.')
}

/** `items[1].sku` and `/items/1/sku` as `items.1.sku`. */
const plain = (name: string) => name.replace(/[[\]./]+/g, '.').replace(/^\.|\.$/g, '')

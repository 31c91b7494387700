import { at, isObject, isText } from '../../json.ts'
import type { Json, Path, Response } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { tagsOf } from '../generic/xml-attributes.ts'
import { itemsOf } from '../standard/lists.ts'
import { says } from './conditions.ts'

/** Intuit QuickBooks: a `Fault` with a `type` and a list `Error` of `code`, `Message`, `Detail` and `element`, as JSON or XML. */
export const intuitFault: Envelope = {
  id: 'intuit-fault',
  name: 'Intuit fault',
  impliedStatus: null,

  recognise(body) {
    const base = baseOf(body)
    return signsOf(
      body,
      [
        [
          [...base, 'Error'].join('.'),
          (error) => itemsOf(error, []).some(({ item }) => isText(at(item, 'Message'))),
          70,
          '`Fault.Error` has `Message`',
        ],
      ],
      [
        [[...base, 'Error', 0, 'Detail'].join('.'), isText, 10, '`Detail` is a string'],
        [[...base, 'type'].join('.'), says(/Fault$|^SERVICE$/), 25, '`Fault.type` is the type of the fault'],
        ['IntuitResponse', isObject, 30, 'the root is `<IntuitResponse>`'],
      ],
    )
  },

  read(body, response) {
    const base = baseOf(body)
    const items = itemsOf(at(body, ...base, 'Error'), [...base, 'Error'])
    const errors = items.map(({ item, path }, index) => ({ ...errorOf(item, index, response), item, path }))
    const first = errors[0]
    const stated = /\bstatusCode=([45]\d\d)\b/.exec(found(first?.item, 'Message')?.value ?? '')?.[1]
    return {
      code: first?.code === undefined ? null : { value: first.code, path: [...first.path, 'code'] },
      message: first ? found(body, [...first.path, 'Detail'], [...first.path, 'Message']) : null,
      fields: errors.flatMap(({ element, item, path, code }) => fieldOf(element, item, path, code)),
      others: errors
        .slice(1)
        .map(({ item, code }) => ({ code: code ?? null, message: found(item, 'Detail', 'Message')?.value ?? null })),
      status: stated === undefined ? null : Number(stated),
    }
  },
}

function baseOf(body: Json): Path {
  if (isObject(at(body, 'IntuitResponse', 'Fault'))) return ['IntuitResponse', 'Fault']
  return isObject(at(body, 'fault')) ? ['fault'] : ['Fault']
}

/** In XML, code and element are attributes of `<Error>`; these are in the text alone. */
function errorOf(item: Json, index: number, { body }: Response): { code?: string; element?: string } {
  const tag = tagsOf(body).filter(({ name }) => name === 'Error')[index]?.attributes ?? {}
  const code = found(item, 'code')?.value ?? found(tag, 'code')?.value
  const element = found(item, 'element')?.value ?? found(tag, 'element')?.value
  return { ...(code === undefined ? {} : { code }), ...(element === undefined ? {} : { element }) }
}

const fieldOf = (element: string | undefined, item: Json, path: Path, code: string | undefined): RawField[] =>
  element === undefined
    ? []
    : [{ path: element, message: found(item, 'Detail', 'Message')?.value ?? null, code: code ?? null, at: path }]

import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, foundAt, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { itemsOf } from '../standard/lists.ts'

const root = 'api-error-response'

/** Braintree's gateway: XML `<api-error-response>`, with validation errors in a tree, or the processor's response on the transaction. */
export const braintreeErrors: Envelope = {
  id: 'braintree-errors',
  name: 'Braintree errors',
  impliedStatus: 422,

  recognise: (body) =>
    signsOf(
      body,
      [[root, isObject, 80, 'the root is `<api-error-response>`']],
      [
        [`${root}.errors`, isObject, 20, '`<errors>` has a tree of validation errors'],
        [`${root}.transaction`, isObject, 10, '`<transaction>` is the declined transaction'],
      ],
    ),

  read(body) {
    const fields = fieldsOf(at(body, root, 'errors'), [root, 'errors'], [])
    const first = fields[0]
    const processor = found(body, [root, 'transaction', 'processor-response-code'])
    return {
      code: first ? foundAt(first.code ?? undefined, [...first.at.slice(0, -1), 'code']) : processor,
      message: found(body, [root, 'message']),
      fields,
      others: fields.slice(1).map(({ code, message }) => ({ code, message })),
      notes:
        first || !processor
          ? []
          : [
              `The processor declined the payment with code \`${processor.value}\`. The transaction was recorded, and a retry creates a new one.`,
            ],
    }
  },
}

const deepest = 12

/** `<errors><customer><credit-card><errors><error>`: the branches are the objects of the request, and `<attribute>` is the field. */
function fieldsOf(tree: Json | undefined, base: Path, branch: readonly string[]): RawField[] {
  if (!isObject(tree) || base.length > deepest) return []
  return Object.entries(tree)
    .slice(0, 200)
    .flatMap(([key, value]): RawField[] => {
      const place = [...base, key]
      if (key === 'error') return itemsOf(value, place).flatMap(({ item, path }) => fieldOf(item, path, branch))
      const next = key === 'errors' ? branch : [...branch, key.replaceAll('-', '_')]
      return itemsOf(value, place).flatMap(({ item, path }) => fieldsOf(item, path, next))
    })
}

function fieldOf(item: Json, base: Path, branch: readonly string[]): RawField[] {
  const attribute = at(item, 'attribute')
  if (!isText(attribute)) return []
  return [
    {
      path: [...branch, attribute].join('.'),
      message: found(item, 'message')?.value ?? null,
      code: found(item, 'code')?.value ?? null,
      at: [...base, 'attribute'],
    },
  ]
}

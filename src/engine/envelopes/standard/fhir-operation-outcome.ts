import { at, isText, own, textOf } from '../../json.ts'
import type { Json, Path, Response } from '../../model.ts'
import { found, mediaSign, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { fhirXmlIssues } from './fhir-xml.ts'
import { itemsOf } from './lists.ts'

/** HL7 FHIR's `OperationOutcome`: a list of issues with a severity and a code. https://hl7.org/fhir/operationoutcome.html */
export const fhirOperationOutcome: Envelope = {
  id: 'fhir-operation-outcome',
  name: 'FHIR OperationOutcome',
  impliedStatus: null,

  recognise(body, response) {
    if (!issuesOf(body, response).some(({ item }) => isFailure(item))) return []
    const isXml = at(body, 'OperationOutcome') !== undefined
    return [
      {
        text: "the resource is an `OperationOutcome`, FHIR's format for errors",
        weight: 70,
        path: [isXml ? 'OperationOutcome' : 'resourceType'],
      },
      {
        text: '`issue` lists what went wrong, each with a severity',
        weight: 30,
        path: isXml ? ['OperationOutcome', 'issue'] : ['issue'],
        part: 'key',
      },
      ...mediaSign(response, /^application\/fhir\+(json|xml)$/, 15),
    ]
  },

  read(body, response) {
    const failures = issuesOf(body, response).filter(({ item }) => isFailure(item))
    const [first, ...rest] = failures
    const type = first ? at(first.item, 'code') : undefined
    const code = isText(type) ? type : null
    return {
      code: first && code !== null ? { value: code, path: [...first.path, 'code'] } : null,
      message: first ? messageOf(first.item, first.path) : null,
      fields: failures.flatMap(({ item, path }) => fieldOf(item, path)),
      others: rest.map(({ item }) => ({
        code: found(item, 'code')?.value ?? null,
        message: messageOf(item, [])?.value ?? null,
      })),
      status: code === null ? null : (own(statuses, code) ?? null),
      notes:
        code !== null && transientTypes.has(code)
          ? [`\`${code}\` is a transient issue in FHIR: the same request may succeed later.`]
          : [],
    }
  },
}

interface Issue {
  item: Json
  path: Path
}

function issuesOf(body: Json, { body: text }: Response): Issue[] {
  if (at(body, 'resourceType') === 'OperationOutcome') return itemsOf(at(body, 'issue'), ['issue'])
  return at(body, 'OperationOutcome') === undefined ? [] : itemsOf(fhirXmlIssues(text), ['OperationOutcome', 'issue'])
}

/** Warnings and information come with successes as well. */
const isFailure = (issue: Json) => ['error', 'fatal'].includes(textOf(at(issue, 'severity')))

function messageOf(issue: Json, path: Path) {
  const message = found(issue, 'details.text', 'diagnostics', 'details.coding.0.display')
  return message && { ...message, path: [...path, ...message.path] }
}

function fieldOf(issue: Json, path: Path): RawField[] {
  const place = found(issue, 'expression.0', 'location.0')
  if (!place) return []
  return [
    {
      path: dotted(place.value),
      message: messageOf(issue, [])?.value ?? null,
      code: found(issue, 'code')?.value ?? null,
      at: [...path, ...place.path],
    },
  ]
}

/** Issue types below `transient` in HL7's value set issue-type. */
const transientTypes = new Set([
  'transient',
  'lock-error',
  'no-store',
  'exception',
  'timeout',
  'incomplete',
  'throttled',
])

/** The status that fits an issue type where HTTP's own isn't known. */
const statuses: Record<string, number> = {
  invalid: 400, structure: 400, required: 400, value: 400, login: 401, expired: 401, forbidden: 403,
  'not-found': 404, conflict: 409, duplicate: 409, deleted: 410, throttled: 429, exception: 500, transient: 503,
} // prettier-ignore

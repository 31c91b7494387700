import type { Json } from '../../model.ts'
import type { JsonObject } from '../../json.ts'
import { tagsOf } from '../generic/xml-attributes.ts'

/** FHIR's XML keeps its values in attributes (`<code value="not-found"/>`): the issues of an `OperationOutcome`, as in its JSON. */
export function fhirXmlIssues(xml: string | null): Json[] {
  const issues: JsonObject[] = []
  for (const { name, attributes } of tagsOf(xml)) {
    const { value } = attributes
    if (name === 'severity') issues.push({})
    const issue = issues.at(-1)
    if (!issue || typeof value !== 'string') continue
    if (name === 'severity' || name === 'diagnostics' || (name === 'code' && issue.code === undefined))
      issue[name] = value
    if (name === 'text') issue.details = { text: value }
    if (name === 'expression' || name === 'location') issue[name] = [value]
  }
  return issues
}

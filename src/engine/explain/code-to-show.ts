import type { Diagnosis } from '../model.ts'

/** The response's code; `null` if it only repeats the status. */
export const codeToShow = ({ facts: { code }, response: { status } }: Pick<Diagnosis, 'facts' | 'response'>) =>
  code === String(status) ? null : code

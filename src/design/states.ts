import { diagnose, openPaste, triage, type Finding } from '../engine/index.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'
import type { Form } from '../explorer/share/forms.ts'

/** A state of the explorer, and the paste that leads to it. */
export interface State {
  name: string
  about: string
  paste: string
}

/** The time of all pastes: fixed, so that every build gives the same page. */
export const now = Date.parse('2026-11-21T06:30:00Z')

/** The states of a diagnosis, each made from its paste when the site is built. */
export const states: State[] = [
  {
    name: 'Sure',
    about: 'The error code is in one table. The verdict fills the head, in its own color.',
    paste:
      'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down","details":{"retry_after":60}}}',
  },
  {
    name: 'Sure, with fields to fix',
    about: 'What to change is right below the verdict.',
    paste:
      '{"error":{"code":"validation_error","message":"Two fields were not accepted.","trace_id":"8c1d5be07f2a4963","details":{"connector.config.api_key":"must not be empty","connector.name":"is longer than 64 characters"}}}',
  },
  {
    name: 'Unsure',
    about: 'Several APIs send this response. The candidates come first, with their scores, and you can choose one.',
    paste: '429',
  },
  {
    name: 'Unknown',
    about: 'Nothing here is in a table, and the response says too little for advice.',
    paste: '{"code":"FLUX_DEPLETED","message":"The flux is depleted"}',
  },
  {
    name: 'Not an error',
    about: 'A successful response is named as such.',
    paste: 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"id":1}',
  },
  {
    name: 'Intermediary',
    about: 'A proxy in front of the API responded. The verdict depends on the method, so both are shown.',
    paste:
      'HTTP/1.1 502 Bad Gateway\nServer: nginx/1.25.3\nContent-Type: text/html\n\n<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center></body></html>',
  },
  {
    name: 'Many errors',
    about: 'The first decides; the others are listed.',
    paste:
      'HTTP/1.1 422 Unprocessable Content\n\n{"errors":[{"status":"422","code":"too_short","title":"Title is too short"},{"status":"422","code":"blank","title":"Body is blank"},{"status":"422","code":"taken","title":"Slug is taken"}]}',
  },
  {
    name: 'Not readable',
    about:
      'Compressed, encrypted, binary or too large: it says first what the paste is and what to do, and guesses nothing.',
    paste:
      'HTTP/1.1 502 Bad Gateway\nContent-Encoding: gzip\n\n\u001f\ufffd\b\ufffd\ufffd\ufffd\u0003\ufffdVJ-*\ufffd/R',
  },
  {
    name: 'Several responses',
    about: 'A paste with more than one response. You can choose which one to read.',
    paste:
      'HTTP/1.1 401 Unauthorized\n\n{"code":"SESSION_EXPIRED","message":"over"}\n\nHTTP/1.1 503 Service Unavailable\nRetry-After: 5\n\n',
  },
]

export const diagnosisOf = ({ paste }: State, catalogue: Catalogue): Diagnosis => diagnose(paste, catalogue, { now })

/** The findings for the list of its responses. */
export function findingsOf({ paste }: State, catalogue: Catalogue): Finding[] {
  const opened = openPaste(paste, catalogue)
  const { parts } = opened.read(null)
  return parts.map((_, part) => triage(opened, { now })(part))
}

/** A state of the dialog for sharing. */
export interface SharingState extends State {
  form: Form
  /** Email addresses are masked too. */
  emails?: boolean
  /** The text was just copied. */
  isCopied?: boolean
}

/** The secrets are assembled here, so that no scanner reports them as real. */
const withSecrets = `POST /v1/leads HTTP/1.1
Authorization: Bearer ${'tnx_live_'}${'Zq7Wx3Kp9Lm2'}
Cookie: sid=31d4d96e407aad42

HTTP/1.1 429 Too Many Requests
Retry-After: 60
X-Request-Id: req_8f14e45f

{"error":{"code":"rate_limit_exceeded","message":"Slow down, ann@acme.example","details":{"retry_after":60}}}`

export const sharingStates: SharingState[] = [
  {
    name: 'A link',
    about: 'The preview shows what the link opens. The link and its length are above the button.',
    form: 'link',
    paste: withSecrets,
  },
  {
    name: 'Markdown, copied',
    about: 'The preview is exactly what was copied.',
    form: 'markdown',
    paste: withSecrets,
    emails: true,
    isCopied: true,
  },
  { name: 'Support text', about: 'Short plain text.', form: 'support', paste: withSecrets },
  {
    name: 'Nothing to mask',
    about: 'If no rule finds a secret, the dialog says so, and still asks you to read the text.',
    form: 'link',
    paste: '{"code":"SESSION_EXPIRED","message":"The session has ended","request_id":"rq-9"}',
  },
  {
    name: 'Too long for a link',
    about: 'A link that would be cut off is not offered. The Markdown is offered instead.',
    form: 'link',
    paste: `{"code":"INTERNAL_ERROR","stack":"${Array.from({ length: 800 }, (_, n) => ((n * 7919) % 100_003).toString(36)).join(' ')}"}`,
  },
]

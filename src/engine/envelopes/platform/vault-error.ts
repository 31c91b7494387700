import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope, type Found } from '../envelope.ts'
import { says } from '../service/conditions.ts'

/** HashiCorp Vault and OpenBao: `errors` is a list of messages in lowercase, often with bullets of their own; empty for a 404. */
export const vaultError: Envelope = {
  id: 'vault-error',
  name: 'HashiCorp Vault errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          (errors) => Array.isArray(errors) && errors.slice(0, 100).every(isText),
          15,
          '`errors` is a list of messages',
        ],
        [
          'errors',
          () => isObject(body) && Object.keys(body).every((key) => key === 'errors' || key === 'warnings'),
          5,
          'the body has no other members',
        ],
        ['errors.0', says(own), 50, 'the message is one that Vault sends'],
      ],
      [['warnings', Array.isArray, 20, '`warnings` is a list']],
    ),

  read(body) {
    const errors = at(body, 'errors')
    const first = found(body, 'errors.0')
    const bullets = first ? bulletsOf(first) : []
    const rest = Array.isArray(errors) ? errors.slice(1, 100).filter(isText) : []
    return {
      code: null,
      message: bullets[0] ?? first,
      fields: [],
      others: [...bullets.slice(1).map(({ value }) => value), ...rest].map((message) => ({ code: null, message })),
      notes: /sealed/.test(first?.value ?? '') ? ["An operator must unseal Vault first: a retry can't."] : [],
    }
  },
}

/** HashiCorp's go-multierror: `2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n` */
const bulletsOf = ({ value, path }: Found): Found[] =>
  /^\d+ errors? occurred:/.test(value)
    ? value
        .slice(0, 5000)
        .split('\n')
        .filter((line) => /^\s*\* ./.test(line))
        .map((line) => ({ value: line.replace(/^\s*\* /, '').trim(), path }))
    : []

const own =
  /^(permission denied|missing client token|Vault is sealed|\d+ errors? occurred:|invalid (username or password|role or secret ID|accessor|token)|no handler for route|unsupported (operation|path)|error (fetching|performing|checking)|bad token|check-and-set parameter|preflight capability check|wrapping token is not valid|lease (not found|expired)|no secret exists|local node not active|path is already in use)/i

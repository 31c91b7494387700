import type { DefaultRow } from './status-default.ts'

/** Statuses whose default differs from that of their kind. */
export const rareDefaults: Partial<Record<number, DefaultRow>> = {
  408: ['backoff', 'caller', 'maybe'], // RFC 9110, 15.5.9: may be repeated on a new connection
  418: ['never', 'caller', 'no'],
  421: ['backoff', 'caller', 'no'], // RFC 9110, 15.5.20: on another connection, whatever the method
  423: ['backoff', 'caller', 'no'], // RFC 4918, 11.3: locks are released
  424: ['backoff', 'caller', 'no'],
  425: ['backoff', 'caller', 'no'], // RFC 8470, 5.2: again, outside early data
  451: ['never', 'caller', 'no'],
  430: ['never', 'provider', 'no'],
  450: ['never', 'admin', 'no'],
  495: ['fix', 'caller', 'no'],
  496: ['fix', 'caller', 'no'],
  505: ['never', 'provider', 'no'],
  506: ['never', 'provider', 'no'],
  507: ['never', 'admin', 'no'], // RFC 4918, 11.5: not without a person who asks for it
  508: ['never', 'provider', 'no'],
  509: ['never', 'provider', 'no'],
  511: ['fix', 'caller', 'no'], // RFC 6585, 6: the network wants a login, the API was not reached
  521: ['backoff', 'provider', 'no'],
  522: ['backoff', 'provider', 'no'],
  523: ['backoff', 'provider', 'no'],
  525: ['never', 'provider', 'no'],
  526: ['never', 'provider', 'no'],
  529: ['backoff', 'provider', 'no'],
  530: ['backoff', 'provider', 'no'],
  561: ['reauth', 'caller', 'no'],
  599: ['backoff', 'provider', 'no'],
}

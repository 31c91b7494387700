export interface OauthCode {
  /** The status that its specification gives it. */
  status: number
  note?: string
}

const fix: OauthCode = { status: 400 }
const signIn: OauthCode = {
  status: 400,
  note: 'The user has to take part: silent sign-in cannot succeed, so send the user to the sign-in page.',
}

/**
 * The words that OAuth 2 and its extensions register for `error`: RFC 6749 (4.1.2.1, 5.2), RFC 6750 (3.1), RFC 7009 (2.2.1),
 * RFC 7591 (3.2.2), RFC 8628 (3.5), RFC 8707 (2), RFC 9396 (5), RFC 9449 (5, 8), RFC 9470 (3), OpenID Connect Core (3.1.2.6).
 */
export const oauthCodes: Record<string, OauthCode | undefined> = {
  __proto__: null as never,
  invalid_request: fix,
  invalid_client: { status: 401 },
  invalid_grant: {
    status: 400,
    note: 'The code or the refresh token is no longer good, and stays so: after a refresh, the user has to sign in again.',
  },
  unauthorized_client: fix,
  unsupported_grant_type: fix,
  unsupported_response_type: fix,
  unsupported_token_type: fix,
  invalid_scope: fix,
  invalid_target: fix,
  access_denied: {
    status: 403,
    note: 'The user or the authorization server refused: asking again at once only repeats the question.',
  },
  server_error: { status: 500 },
  temporarily_unavailable: { status: 503 },
  invalid_token: { status: 401 },
  insufficient_scope: {
    status: 403,
    note: 'The token is good but not meant for this: ask for the missing scope, not for a new token of the same kind.',
  },
  insufficient_user_authentication: {
    status: 401,
    note: 'The API asks for a stronger or a fresher sign-in of the user, not only for a new token.',
  },
  authorization_pending: {
    status: 400,
    note: 'Not a failure: the user has not finished yet. Ask again after the interval.',
  },
  slow_down: { status: 400, note: 'Not a failure: add 5 seconds to the interval, for this and all later requests.' },
  expired_token: { status: 400, note: 'The device code has run out: start the flow again and show the new code.' },
  use_dpop_nonce: {
    status: 400,
    note: 'Send the request once more, with the nonce of the header `DPoP-Nonce` in the proof.',
  },
  invalid_dpop_proof: fix,
  invalid_redirect_uri: fix,
  invalid_client_metadata: fix,
  invalid_software_statement: fix,
  unapproved_software_statement: fix,
  invalid_authorization_details: fix,
  invalid_request_uri: fix,
  invalid_request_object: fix,
  request_not_supported: fix,
  request_uri_not_supported: fix,
  registration_not_supported: fix,
  login_required: signIn,
  interaction_required: signIn,
  consent_required: signIn,
  account_selection_required: signIn,
}

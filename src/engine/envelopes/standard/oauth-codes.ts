/**
 * The words that OAuth 2 and its extensions register for `error`, with the status that their specification gives: RFC 6749 (4.1.2.1, 5.2),
 * RFC 6750 (3.1), RFC 7009 (2.2.1), RFC 7591 (3.2.2), RFC 8628 (3.5), RFC 8707 (2), RFC 9396 (5), RFC 9449 (5, 8), RFC 9470 (3), OpenID
 * Connect Core (3.1.2.6).
 */
export const oauthCodes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    400: 'invalid_request invalid_grant unauthorized_client unsupported_grant_type unsupported_response_type unsupported_token_type invalid_scope invalid_target authorization_pending slow_down expired_token use_dpop_nonce invalid_dpop_proof invalid_redirect_uri invalid_client_metadata invalid_software_statement unapproved_software_statement invalid_authorization_details invalid_request_uri invalid_request_object request_not_supported request_uri_not_supported registration_not_supported login_required interaction_required consent_required account_selection_required',
    401: 'invalid_client invalid_token insufficient_user_authentication',
    403: 'access_denied insufficient_scope',
    500: 'server_error',
    503: 'temporarily_unavailable',
  }).flatMap(([status, words]) => words.split(' ').map((word) => [word, Number(status)] as const)),
)

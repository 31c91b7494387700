/** The texts for agents and their hosts: what the server is, and what each tool and resource does. */
export const texts = {
  about: 'Explains failed API responses: what went wrong, and whether, when and how to retry. Works offline.',
  siteUrl: 'Address of the site that links point to. Default: the address set at build time.',
  instructions:
    'Explains failed API responses. When a request, a command or a tool call fails, pass the whole output to diagnose_error_response before you retry, guess or change anything. It uses rules and tables that ship with it: nothing is sent anywhere, and the same paste always gives the same diagnosis. Follow the verdict: for wait and backoff, retry the same request; for fix, reauth and never, don\'t retry it unchanged; for reconcile, check first whether the request was applied. "Can\'t tell yet" is a valid result.',
  diagnose: {
    title: 'Diagnose an error response',
    description:
      'Says what a failed response means, and whether, when and how to retry. Pass everything you have: status line, headers, body, curl or client output, a log, a stack trace, a tool result with isError. Unknown values are null. It never guesses: if nothing says what failed, verdict is "none", outcome is "unknown", and act says what to paste instead.',
    paste: 'The failure exactly as you received it, not shortened. Status and headers matter as much as the body.',
    method: "HTTP method of the request, if the paste doesn't show it.",
    idempotent:
      "true: the request can safely be sent twice, for example because it has an idempotency key. false: it can't.",
  },
  lookUp: {
    title: 'Look up an error code',
    description:
      'Says what an error code of a known API, or an HTTP status, means and whether to retry. If you have a response, use diagnose_error_response instead. For an unknown code, you get the most similar ones.',
    code: 'An error code as the API sends it (card_declined, ThrottlingException, -32601), or an HTTP status (429).',
    api: 'ID or name of the API, such as stripe or github. The resource errata://apis lists all of them.',
  },
  page: {
    title: 'Error code page',
    description: 'What an error code means, why it happens, what it looks like, and whether to retry, in Markdown.',
  },
  apis: {
    title: 'APIs',
    description: 'The APIs, services and standards whose codes are known: ID, name and number of codes.',
  },
} as const

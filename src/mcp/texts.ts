/** Every text that an agent's host reads of the server: what it is, and what each tool and resource does. */
export const texts = {
  about: 'Reads failing API responses: what it is, and whether, when and how to retry. Works offline.',
  siteUrl: "Address of the site that links lead to, if it isn't that of the build.",
  instructions:
    'Reads failing API responses. When a request, a command or a tool call fails, give diagnose_error_response the whole output, before you retry, guess or change anything. It answers from rules and tables that ship with it: nothing is sent anywhere, and the same paste has the same answer. Follow the verdict: wait and backoff retry the same request; fix, reauth and never don\'t; reconcile looks first whether the request was applied. "Can\'t tell yet" is an answer too.',
  diagnose: {
    title: 'Diagnose an error response',
    description:
      'Says what a failing response is, and whether, when and how to retry. Give it all of what you have: status line, headers, body, curl or client output, a log, a stack trace, a tool result with isError. Unknown parts are null. It never guesses: where nothing says what failed, verdict is "none" and outcome "unknown", with what to paste instead.',
    paste: 'The failure exactly as you got it, unshortened. Status and headers matter as much as the body.',
    method: 'HTTP method of the request, where the paste does not show it.',
    idempotent:
      'true: the request may be sent twice without harm, for example because it carries an idempotency key. false: it may not.',
  },
  lookUp: {
    title: 'Look up an error code',
    description:
      "Says what a known API's error code, or an HTTP status, means and whether to retry. If you have a response, use diagnose_error_response instead. A code that no table has gives the nearest ones.",
    code: 'An error code as the API sends it (card_declined, ThrottlingException, -32601), or an HTTP status (429).',
    api: 'Id or name of the API, such as stripe or github; all of them are in the resource errata://apis.',
  },
  page: {
    title: 'Page of an error code',
    description: 'What a code means, why it happens, what it looks like, and whether to retry, in Markdown.',
  },
  apis: {
    title: 'APIs',
    description: 'The APIs, services and standards whose codes are known: id, name, number of codes.',
  },
} as const

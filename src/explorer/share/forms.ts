/** The forms in which a response can be shared. */
export type Form = 'link' | 'markdown' | 'support'

export const forms = {
  link: {
    name: 'Link',
    what: 'the link',
    copy: 'Copy link',
    about:
      'Anybody who has the link can read the response below. It stands in the part after #, which browsers send to no server.',
    preview: 'The response that the link opens',
  },
  markdown: {
    name: 'Markdown for a ticket',
    what: 'the Markdown',
    copy: 'Copy Markdown',
    about: 'The verdict, what it is, why, and the response, for GitHub, GitLab and whatever else reads Markdown.',
    preview: 'Markdown for a ticket',
  },
  support: {
    name: 'Support text',
    what: 'the support text',
    copy: 'Copy support text',
    about: 'Plain text for whoever runs the API: when, what, the id to find it by, and what only they can answer.',
    preview: 'Text for support',
  },
} as const satisfies Record<Form, Record<'name' | 'what' | 'copy' | 'about' | 'preview', string>>

/** What is said when a text has been copied. */
export const saidOfCopy = (form: Form, text: string): string =>
  `Copied ${forms[form].what}: ${text.length.toLocaleString('en')} characters.`

/** The forms in which a response can be shared. */
export type Form = 'link' | 'markdown' | 'support'

export const forms = {
  link: {
    name: 'Link',
    what: 'the link',
    copy: 'Copy link',
    about:
      "Anyone with the link can read the response below. It's in the part after #, which browsers don't send to servers.",
    preview: 'The response that the link opens',
  },
  markdown: {
    name: 'Markdown for a ticket',
    what: 'the Markdown',
    copy: 'Copy Markdown',
    about: 'The verdict, the reasons and the response, for GitHub, GitLab and other tools that read Markdown.',
    preview: 'Markdown for a ticket',
  },
  support: {
    name: 'Support text',
    what: 'the support text',
    copy: 'Copy support text',
    about:
      'Plain text for the API provider: when and what failed, the request ID, and a question only they can answer.',
    preview: 'Text for support',
  },
} as const satisfies Record<Form, Record<'name' | 'what' | 'copy' | 'about' | 'preview', string>>

/** The confirmation after copying. */
export const saidOfCopy = (form: Form, text: string): string =>
  `Copied ${forms[form].what}: ${text.length.toLocaleString('en')} characters.`

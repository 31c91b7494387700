/** What the reader must know that is no diagnosis. */
export const notices = {
  failed: 'The tables could not be loaded, so nothing can be matched. Reload the page to try again.',
  partFailed: 'A part of the explorer could not be loaded, and this paste needs it. Reload the page to try again.',
  damaged: 'This link is damaged: the response in it cannot be read. Ask for it again, or paste the response itself.',
  tooLong:
    'This is more than 12 MB, too much to read at once. Paste the failing response alone: its status line, headers and body.',
}

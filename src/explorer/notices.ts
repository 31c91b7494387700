/** What the reader must know that is no diagnosis. */
export const notices = {
  failed: 'The tables could not be loaded, so nothing can be matched. Reload the page to try again.',
  partFailed: 'A part of the explorer could not be loaded, and this paste needs it. Reload the page to try again.',
  damaged: 'This link is damaged: the response in it cannot be read. Ask for it again, or paste the response itself.',
  foreign:
    'This link was made by another version of this site, which this one cannot read. Reload the page, or paste the response itself.',
  tooMuch:
    'This link unpacks to more than a link may hold, so it was not opened. Ask for the response itself, and paste that.',
}

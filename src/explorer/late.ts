/** What the page does without until the reader asks for it, in one file: nothing tells what of it is used. */
export { CodeToCopy } from './CodeToCopy.tsx'
export { ShareDialog } from './share/ShareDialog.tsx'

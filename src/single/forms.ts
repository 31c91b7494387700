import { forms as ofSite } from '../explorer/share/forms.ts'
import { fileData } from './file-data.ts'

export { saidOfCopy, type Form } from '../explorer/share/forms.ts'

/** The text about a link to this copy of the file, without a site that it could open. */
const ofThisFile = {
  about:
    "This link opens this file where it is now. It works for anyone who can open the file at the same address; send others the Markdown instead. The response is in the part after #, which browsers don't send.",
}

/** The forms of sharing, in the single file. */
export const forms = fileData().site === null ? { ...ofSite, link: { ...ofSite.link, ...ofThisFile } } : ofSite

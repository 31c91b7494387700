import { forms as ofSite } from '../explorer/share/forms.ts'
import { fileData } from './file-data.ts'

export { saidOfCopy, type Form } from '../explorer/share/forms.ts'

/** What's said of a link to this copy of the file, where there is no site that a link could lead to. */
const ofThisFile = {
  about:
    "This link opens this file where it is now. It works for anybody who can open the file at the same address; to others, send the Markdown instead. The response is in the part after #, which browsers don't send.",
}

/** The forms of sharing, in the single file. */
export const forms = fileData().site === null ? { ...ofSite, link: { ...ofSite.link, ...ofThisFile } } : ofSite

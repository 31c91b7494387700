/** Ids of the elements that the file's page and its script agree on. */
export const dataId = 'data'
export const explorerId = 'explorer'
export const ageId = 'age'

/** Where the file says how to check that nothing leaves it. */
export const checkId = 'check'

/** Path of the file in the built site: a folder of its own, whose headers let browsers save it, never open it as a page of the site. */
export const filePath = 'download/errata.html'

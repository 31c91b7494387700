/** IDs of the elements that the page and its script share. */
export const dataId = 'data'
export const explorerId = 'explorer'
export const ageId = 'age'

/** ID of the section on how to check that nothing leaves the file. */
export const checkId = 'check'

/** Path of the file in the built site. Its folder has headers that make browsers save the file instead of opening it. */
export const filePath = 'download/errata.html'

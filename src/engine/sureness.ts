/** From this score on, advice is based on the API's documentation, and its name is shown. */
export const leastToRely = 0.5

/** Below this score, others may send the same, so the API's name is shown with "probably". */
export const leastToBeSure = 0.9

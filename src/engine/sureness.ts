/** Advice rests on an API's page, and a reader is told its name, only from this score on. */
export const leastToRely = 0.5

/** Below this score others may send the same, so that the API's name goes with a "probably". */
export const leastToBeSure = 0.9

/** From this wait on, in seconds, a request is scheduled; nothing sleeps that long. */
export const scheduleFromSeconds = 900

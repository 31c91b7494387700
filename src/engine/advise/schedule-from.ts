/** From this wait on, in seconds, a request is scheduled instead of sleeping. */
export const scheduleFromSeconds = 900

/**
 * Milliseconds of CPU time that `run` takes. Other load of the machine doesn't count, so that a limit in a test holds on
 * any day.
 */
export function cpuTime(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

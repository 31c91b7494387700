/**
 * Milliseconds of the processor that something takes. What else the machine is busy with does not count, so that a bound in a test holds on
 * any day.
 */
export function cpuTime(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/**
 * The time that a call takes on the processor, in ms. For tests that a loop is not quadratic: unlike the time of the clock, it does not grow
 * when the machine has other work.
 */
export function cpuTimeOf(call: () => void): number {
  const before = process.threadCpuUsage()
  call()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

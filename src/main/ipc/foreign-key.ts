/** Deeper than any value of the contract; a value nested further is refused, so that a cycle ends too. */
const deepest = 64

/** Whether a value holds a key that could reach for a prototype, or is nested too deep to be one of ours. */
export function hasForeignKey(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  if (depth > deepest) return true
  if (Array.isArray(value)) return value.some((item) => hasForeignKey(item, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return true
  return Object.keys(value).some(
    (key) =>
      key === '__proto__' ||
      key === 'constructor' ||
      key === 'prototype' ||
      hasForeignKey((value as Record<string, unknown>)[key], depth + 1),
  )
}

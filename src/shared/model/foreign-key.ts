/** The deepest nesting allowed, more than any value of the contract has. The limit also ends a cycle. */
const deepest = 64

/** Whether a value contains a key that could reach a prototype, is nested too deep, or is not a plain object. */
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

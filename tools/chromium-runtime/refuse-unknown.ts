/** Asked of everything by Node, promises and inspectors; their absence is no mistake of the app. */
const askedByOthers = new Set([
  'then',
  'catch',
  'toJSON',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '__esModule',
  'constructor',
  'domain',
  'default',
  'module.exports',
  '$$typeof',
  'length',
  'splice',
  'className',
])

const ends = new WeakSet<object>()

/**
 * Makes members of Electron that this runtime lacks throw their name instead of being `undefined`.
 * It stands at the end of the prototype chain, so the object stays itself.
 */
export function refuseUnknown<T extends object>(name: string, value: T): T {
  let last: object = value
  for (
    let next = Object.getPrototypeOf(last) as object | null;
    next && next !== Object.prototype;
    next = Object.getPrototypeOf(last) as object | null
  ) {
    if (ends.has(next)) return value
    if (Object.hasOwn(next, 'listenerCount')) break
    last = next
  }
  const rest = Object.getPrototypeOf(last) as object
  const end = new Proxy(rest, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !(key in target) && !askedByOthers.has(key) && !key.startsWith('_')) {
        throw new Error(`chromium-runtime: ${name}.${key} is not part of this runtime`)
      }
      return Reflect.get(target, key, receiver) as unknown
    },
  })
  ends.add(end)
  Object.setPrototypeOf(last, end)
  return value
}

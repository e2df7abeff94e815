/** Members that Node, promises and inspectors look up on any object. If they are missing, that is not an error of the app. */
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
 * Makes members of Electron that this runtime lacks throw an error with their name instead of being `undefined`.
 * It is added at the end of the prototype chain, so that the object keeps its identity.
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

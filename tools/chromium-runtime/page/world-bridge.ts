/* oxlint-disable unicorn/consistent-function-scoping -- the function is handed to pages as source, so it must hold all it uses */
export type WorldBridge = {
  /** Isolated world only: puts a frozen copy of `value` on the page's `window`. */
  readonly expose: (key: string, value: unknown) => void
}

type Parcel = {
  value: unknown
  readonly refs: [path: (string | number)[], kind: 'function' | 'original' | 'promise' | 'error', content: never][]
}
type Request =
  | { readonly op: 'call'; readonly id: number; readonly args: Parcel }
  | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Parcel }
  | { readonly op: 'expose'; readonly key: string; readonly value: Parcel }
  | { readonly op: 'answer'; readonly ok: boolean; readonly value: Parcel }

/**
 * Carries values between a page and its preload as Electron's contextBridge does: values are cloned, functions and promises proxied,
 * errors reduced to their message. An object that crosses twice has two copies (electron/electron#21803, #33328), but a function that
 * returns to its own side is the original again (#28285). The worlds share only the document, so they use synchronous events, whose detail
 * the browser clones. A page that learned `secret` could call only what is exposed to it anyway. The function is self-contained, because
 * it runs inside pages.
 */
export function makeWorldBridge(secret: string, side: 'page' | 'preload'): WorldBridge {
  const ownEvent = `${secret}-${side}`
  const otherEvent = `${secret}-${side === 'page' ? 'preload' : 'page'}`
  const { document, CustomEvent, Promise, Map, WeakMap, Error, Object, Array } = globalThis
  const dispatch = document.dispatchEvent.bind(document)
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')!.get!
  const given = new Map<number, (...args: unknown[]) => unknown>()
  const numbers = new WeakMap<object, number>()
  /**
   * Functions of the other side, by their proxies here. A function gets a new proxy each time it crosses; one that returns is the original
   * again.
   */
  const theirs = new WeakMap<object, number>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (why: unknown) => void }>()
  let lastId = 0
  let answer: Extract<Request, { op: 'answer' }> | null = null

  const pack = (root: unknown): Parcel => {
    const refs: Parcel['refs'] = []
    const met = new Map<object, unknown>()
    /** The path of the value that is being copied. One array for all values; it is copied where it is stored. */
    const path: (string | number)[] = []
    const copyAt = (step: string | number, value: unknown): unknown => {
      if (typeof value === 'string' || typeof value === 'number' || value === null) return value
      path.push(step)
      const copied = copy(value)
      path.pop()
      return copied
    }
    const copy = (value: unknown): unknown => {
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
      if (typeof value === 'function') {
        const original = theirs.get(value)
        if (original === undefined) refs.push([[...path], 'function', numberOf(value as () => unknown) as never])
        else refs.push([[...path], 'original', original as never])
        return null
      }
      if (typeof value !== 'object' || value === null) return value
      if (value instanceof Promise) {
        const id = ++lastId
        refs.push([[...path], 'promise', id as never])
        value.then(
          (result) => send({ op: 'settle', id, ok: true, value: pack(result) }),
          (why: unknown) => send({ op: 'settle', id, ok: false, value: pack(why) }),
        )
        return null
      }
      if (value instanceof Error) {
        refs.push([[...path], 'error', String(value.message) as never])
        return null
      }
      if (met.has(value)) return met.get(value)
      if (Array.isArray(value)) {
        const list: unknown[] = []
        met.set(value, list)
        for (let index = 0; index < value.length; index++) list[index] = copyAt(index, value[index])
        return list
      }
      if (Object.prototype.toString.call(value) !== '[object Object]') return value
      const plain: Record<string, unknown> = {}
      met.set(value, plain)
      for (const key of Object.keys(value)) {
        const copied = copyAt(key, (value as Record<string, unknown>)[key])
        if (key === '__proto__')
          Object.defineProperty(plain, key, { value: copied, enumerable: true, configurable: true, writable: true })
        else plain[key] = copied
      }
      return plain
    }
    const value = copy(root)
    return { value, refs }
  }

  const unpack = (parcel: Parcel): unknown => {
    let root = parcel.value
    for (const [path, kind, content] of parcel.refs) {
      const made = unpackRef(kind, content)
      const last = path[path.length - 1]
      if (last === undefined) {
        root = made
        continue
      }
      let holder = root as Record<string | number, unknown>
      for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder
      holder[last] = made
    }
    return root
  }

  const unpackRef = (kind: Parcel['refs'][number][1], content: never): unknown => {
    switch (kind) {
      case 'function':
        return proxyOf(content)
      case 'original':
        return given.get(content)
      case 'promise':
        return promiseOf(content)
      case 'error':
        return new Error(content)
    }
  }

  const numberOf = (value: (...args: unknown[]) => unknown): number => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    const id = ++lastId
    numbers.set(value, id)
    given.set(id, value)
    return id
  }

  const proxyOf = (id: number): unknown => {
    const proxy = (...args: unknown[]): unknown => {
      const { ok, value } = send({ op: 'call', id, args: pack(args) })
      const result = unpack(value)
      if (!ok) throw result
      return result
    }
    theirs.set(proxy, id)
    return proxy
  }

  const promiseOf = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))

  /** The other side answers during dispatch, because events are synchronous. */
  const send = (request: Request): Extract<Request, { op: 'answer' }> => {
    answer = null
    dispatch(new CustomEvent(otherEvent, { detail: request }))
    const given = answer as Extract<Request, { op: 'answer' }> | null
    answer = null
    if (!given) throw new Error('An object could not be cloned.')
    return given
  }

  const respond = (ok: boolean, result: unknown): void => {
    let value: Parcel
    try {
      value = pack(result)
    } catch (error) {
      ok = false
      value = pack(error)
    }
    dispatch(new CustomEvent(otherEvent, { detail: { op: 'answer', ok, value } satisfies Request }))
  }

  const freeze = (value: unknown): unknown => {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      Object.isFrozen(value) ||
      ArrayBuffer.isView(value)
    )
      return value
    Object.freeze(value)
    for (const key of Object.keys(value)) freeze((value as Record<string, unknown>)[key])
    return value
  }

  const perform = (request: Exclude<Request, { op: 'answer' }>): unknown => {
    switch (request.op) {
      case 'call': {
        const target = given.get(request.id)
        if (!target) throw new Error('This function is not there any more')
        return target(...(unpack(request.args) as unknown[]))
      }
      case 'settle': {
        const promise = waiting.get(request.id)
        waiting.delete(request.id)
        promise?.[request.ok ? 'resolve' : 'reject'](unpack(request.value))
        return undefined
      }
      case 'expose': {
        if (side !== 'page') throw new Error('Only a preload exposes')
        if (request.key in globalThis)
          throw new Error('Cannot bind an API on top of an existing property on the window object')
        const value = freeze(unpack(request.value))
        Object.defineProperty(globalThis, request.key, {
          value,
          enumerable: true,
          configurable: false,
          writable: false,
        })
        return undefined
      }
    }
  }

  document.addEventListener(ownEvent, (event) => {
    const request = detailOf.call(event) as Request | null
    if (!request) return
    if (request.op === 'answer') {
      answer = request
      return
    }
    let result: unknown
    let ok = true
    try {
      result = perform(request)
    } catch (error) {
      ok = false
      result = error instanceof Error ? error : new Error(String(error))
    }
    respond(ok, result)
  })

  return {
    expose: (key, value) => {
      const { ok, value: failure } = send({ op: 'expose', key, value: pack(value) })
      if (!ok) throw unpack(failure)
    },
  }
}

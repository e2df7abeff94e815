/* oxlint-disable unicorn/consistent-function-scoping -- the function is handed to pages as source, so it must hold all it uses */
export type Codec = { readonly encode: (value: unknown) => string; readonly decode: (text: string) => unknown }

/**
 * Writes values of the structured clone algorithm as JSON, so that they can cross the DevTools protocol.
 * A value that JSON cannot express becomes an object with the key `$`. An object that occurs again becomes a reference to its number, in
 * order of first occurrence. The function is self-contained, because it also runs inside pages, from its source text.
 */
export function makeCodec(): Codec {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)
  const bytesToText = (bytes: Uint8Array): string => {
    if (typeof Buffer !== 'undefined')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    return (bytes as Uint8Array & { toBase64: () => string }).toBase64()
  }
  const textToBytes = (text: string): Uint8Array => {
    if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'))
    return (Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array }).fromBase64(text)
  }
  const views: Readonly<Record<string, new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView>> =
    {
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
      DataView,
    }
  const errors: Readonly<Record<string, new (message: string) => Error>> = {
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  }

  const encode = (root: unknown): string => {
    const met = new Map<object, number>()
    const write = (value: unknown): unknown => {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value
        case 'number':
          return Number.isFinite(value) && !Object.is(value, -0)
            ? value
            : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
        case 'undefined':
          return { $: 'undefined' }
        case 'bigint':
          return { $: 'bigint', v: value.toString() }
        case 'object':
          return value === null ? null : writeObject(value)
        default:
          return refuse()
      }
    }
    const writeObject = (value: object): unknown => {
      const number = met.get(value)
      if (number !== undefined) return { $: 'again', v: number }
      met.set(value, met.size)
      if (Array.isArray(value)) return Array.from(value, write)
      if (ArrayBuffer.isView(value)) {
        const length = 'length' in value ? value.length : value.byteLength
        return {
          $: 'view',
          kind: tagOf(value),
          length,
          v: bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
        }
      }
      const tag = tagOf(value)
      switch (tag) {
        case 'Date':
          return { $: 'date', v: (value as Date).getTime() }
        case 'RegExp':
          return { $: 'regexp', v: (value as RegExp).source, flags: (value as RegExp).flags }
        case 'Map':
          return { $: 'map', v: Array.from(value as Map<unknown, unknown>, ([key, item]) => [write(key), write(item)]) }
        case 'Set':
          return { $: 'set', v: Array.from(value as Set<unknown>, write) }
        case 'ArrayBuffer':
          return { $: 'buffer', v: bytesToText(new Uint8Array(value as ArrayBuffer)) }
        case 'Error': {
          const error = value as Error
          return { $: 'error', name: String(error.name), v: String(error.message), stack: String(error.stack) }
        }
        case 'Boolean':
        case 'Number':
        case 'String':
          return { $: 'boxed', v: write((value as { valueOf: () => unknown }).valueOf()) }
        case 'Object':
          break
        default:
          if (!Object.prototype.hasOwnProperty.call(value, Symbol.toStringTag) && Object.getPrototypeOf(value) !== null)
            refuse()
      }
      const written: Record<string, unknown> = {}
      for (const key of Object.keys(value)) {
        const item = write((value as Record<string, unknown>)[key])
        if (key === '__proto__') Object.defineProperty(written, key, { value: item, enumerable: true })
        else written[key] = item
      }
      return Object.prototype.hasOwnProperty.call(written, '$') ? { $: 'object', v: written } : written
    }
    return JSON.stringify(write(root))
  }

  type Written = { $: string; v: never; kind: string; length: number; flags: string; name: string; stack: string }
  const decode = (text: string): unknown => {
    const met: unknown[] = []
    const keep = <T>(value: T): T => {
      met.push(value)
      return value
    }
    // JSON.parse created these plain objects and arrays and nothing else refers to them, so they are reused as the decoded values.
    const readMembers = (written: Record<string, unknown>): object => {
      for (const key of Object.keys(written)) {
        const item = written[key]
        if (typeof item !== 'object' || item === null) continue
        const value = read(item)
        if (key === '__proto__')
          Object.defineProperty(written, key, { value, enumerable: true, configurable: true, writable: true })
        else written[key] = value
      }
      return written
    }
    const readItems = (written: unknown[]): unknown[] => {
      for (let index = 0; index < written.length; index++) written[index] = read(written[index])
      return written
    }
    const read = (written: unknown): unknown => {
      if (typeof written !== 'object' || written === null) return written
      if (Array.isArray(written)) return readItems(keep(written as unknown[]))
      return Object.prototype.hasOwnProperty.call(written, '$')
        ? readSpecial(written as Written)
        : readMembers(keep(written as Record<string, unknown>))
    }
    const readSpecial = (written: Written): unknown => {
      const value: unknown = written.v
      switch (written.$) {
        case 'number':
          return Number(value)
        case 'undefined':
          return undefined
        case 'bigint':
          return BigInt(value as string)
        case 'again':
          return met[value as number]
        case 'view': {
          const bytes = textToBytes(value as string)
          const View = views[written.kind] ?? Uint8Array
          return keep(new View(bytes.buffer as ArrayBuffer, 0, written.length))
        }
        case 'date':
          return keep(new Date((value as number | null) ?? Number.NaN))
        case 'regexp':
          return keep(new RegExp(value as string, written.flags))
        case 'map': {
          const map = keep(new Map<unknown, unknown>())
          for (const [key, item] of value as [unknown, unknown][]) map.set(read(key), read(item))
          return map
        }
        case 'set': {
          const set = keep(new Set<unknown>())
          for (const item of value as unknown[]) set.add(read(item))
          return set
        }
        case 'buffer':
          return keep(textToBytes(value as string).buffer)
        case 'error': {
          const error = keep(new (errors[written.name] ?? Error)(value as string))
          if (!errors[written.name]) error.name = written.name
          error.stack = written.stack
          return error
        }
        case 'boxed':
          return keep(Object(read(value)) as object)
        default:
          return readMembers(keep(value as Record<string, unknown>))
      }
    }
    return read(JSON.parse(text))
  }
  return { encode, decode }
}

/** For values that stay inside the main process. */
export const codec = makeCodec()

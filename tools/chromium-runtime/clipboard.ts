import type * as Electron from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

type Payload = string | Electron.ClipboardBookmark | Blob

/** Clipboard content by MIME type. */
export class ClipboardItem {
  private readonly payloads: Readonly<Record<string, Payload | Promise<Blob | string>>>

  constructor(payloads: Readonly<Record<string, Payload | Promise<Blob | string>>>) {
    if (Object.keys(payloads).length === 0) throw new TypeError('A ClipboardItem holds at least one type')
    this.payloads = payloads
    refuseUnknown('ClipboardItem', this)
  }

  get types(): string[] {
    return Object.keys(this.payloads)
  }

  async getType(type: string): Promise<never> {
    if (!Object.hasOwn(this.payloads, type)) throw new Error(`The type ${type} was not found`)
    const payload = await this.payloads[type]
    return (typeof payload === 'string' ? new Blob([payload], { type }) : payload) as never
  }
}

let held: readonly ClipboardItem[] = []
const has = (type: string): boolean => held.some((item) => item.types.includes(type))

/** A clipboard for this process only. Copy and paste inside pages use Chromium's own. */
export const clipboard = refuseUnknown('clipboard', {
  clear: () => {
    held = []
  },
  has: (type: string) => Promise.resolve(has(type)),
  read: () => Promise.resolve([...held]),
  readText: async () => {
    const item = held.find(({ types }) => types.includes('text/plain'))
    return item ? ((await item.getType('text/plain')) as Blob).text() : ''
  },
  write: (items: ClipboardItem[]) => {
    held = [...items]
    return Promise.resolve()
  },
  writeText: (text: string) => {
    held = [new ClipboardItem({ 'text/plain': text })]
    return Promise.resolve()
  },
})

import { refuseUnknown } from './refuse-unknown.ts'

type Data = { text?: string; html?: string; rtf?: string; bookmark?: string }
let held: Data = {}

/** A clipboard of this process; copy and paste inside pages use Chromium's own. */
export const clipboard = refuseUnknown('clipboard', {
  readText: () => held.text ?? '',
  writeText: (text: string) => { held = { text } },
  readHTML: () => held.html ?? '',
  writeHTML: (html: string) => { held = { html } },
  readRTF: () => held.rtf ?? '',
  writeRTF: (rtf: string) => { held = { rtf } },
  write: (data: Data) => { held = { ...data } },
  clear: () => { held = {} },
  has: (format: string) => clipboard.availableFormats().includes(format),
  availableFormats: () => [...(held.text === undefined ? [] : ['text/plain']), ...(held.html === undefined ? [] : ['text/html']), ...(held.rtf === undefined ? [] : ['text/rtf'])],
})

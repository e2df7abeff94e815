import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** What reading back says. Keys come as nodes. */
export const strings = {
  title: 'Read back against the sources',
  /** The button at the foot of the panel; null until the sentences are counted. */
  button: (count: { readonly read: number; readonly of: number } | null) =>
    count === null || count.of === 0 ? 'Read back' : `Read back ${count.read} of ${count.of}`,
  none: 'No sentence of this briefing cites a claim yet, so there is nothing to read back.',
  place: (at: number, of: number, section: string) => `Sentence ${at} of ${of} · ${section}`,
  count: (read: number, of: number) => `${read} of ${counted(of, 'sentence')} read back`,
  sentence: 'The note says',
  passages: 'The sources say',
  ask: 'Does the sentence say what the sources say, and no more?',
  readAt: (time: string) => `Read back ${time}`,
  notRead: 'Not read back yet',
  gone: 'This claim is no longer in the library.',
  source: (name: string, place: string) => (place === '' ? name : `${name}, ${place}`),
  yes: (key: ReactNode) => <>Yes {key}</>,
  no: (key: ReactNode) => <>No, fix it {key}</>,
  previous: (key: ReactNode) => <>Previous {key}</>,
  next: (key: ReactNode) => <>Next {key}</>,
  close: (key: ReactNode) => <>Close {key}</>,
  confirmed: (left: number) =>
    left === 0
      ? 'All sentences are read back.'
      : plural(left, { one: 'Read back. One left.', other: `Read back. ${left} left.` }),
  fix: 'Change the sentence. It will be asked for again.',
} as const

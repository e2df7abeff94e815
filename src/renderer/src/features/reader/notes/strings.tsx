import type { ReactNode } from 'react'

/** What the fields of memos and tags in the text say on screen. A file of its own, because the first text does not wait for it. */
export const strings = {
  memo: {
    title: 'Memo',
    on: (name: string) => `Memo on ${name}`,
    label: 'Memo',
    hint: 'A note of your own on these words',
    noWords: 'A memo needs its words',
    save: 'Save',
    keys: (save: ReactNode, newLine: ReactNode, back: ReactNode) => (
      <>
        {save} save {newLine} new line {back} back
      </>
    ),
  },

  tag: {
    title: 'Tag',
    on: (name: string) => `Tag on ${name}`,
    label: 'Tag',
    example: 'security/guarantees',
    list: 'Tags',
    new: (path: string) => `New: ${path}`,
    isOn: 'Remove',
    none: 'No tag yet. Type one; “/” puts it under another.',
    noName: 'Type the name of a tag',
    keys: (put: ReactNode, back: ReactNode) => (
      <>
        {put} add {back} back
      </>
    ),
  },
} as const

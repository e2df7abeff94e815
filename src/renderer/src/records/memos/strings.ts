/** What the sign of a memo says on screen. */
export const strings = {
  memo: 'Memo',
  is: (words: string) => `Memo: ${words}`,
} as const

/** The longest file name that every system takes with its ending. */
const longest = 120

/** A file name for a title: no sign that a file system forbids, no trailing dot or space. */
export function fileNameFor(title: string, ending: 'pdf' | 'csv'): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/u, '')
  return `${short === '' ? 'Untitled' : short}.${ending}`
}

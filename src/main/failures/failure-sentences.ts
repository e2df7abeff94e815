/** A bug that nobody waited for the answer of. */
export const bugSentence =
  'Something went wrong inside Attaché. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.'

export const settingsUnwritten =
  'The settings could not be written, so what you change in them holds until Attaché ends. Your libraries are not touched.'

/** Why Attaché could not start, for the person: what stood in the way, what is safe, what to do. `folder` is the app's own data folder. */
export function startFailure(error: unknown, folder: string): string {
  const safe = 'Your libraries are not touched.'
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
    case 'EIO':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'ENOENT':
    case 'EEXIST':
      return `Attaché keeps its settings in the folder “${folder}”, which cannot be read or written. ${safe} See that the folder is there and that you may write to it, and start Attaché again.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full, so Attaché cannot keep its settings in “${folder}”. ${safe} Free some space and start Attaché again.`
    default:
      return `Something went wrong while Attaché started. ${safe} Start it again; if it happens once more, the log in “${folder}” names the place.`
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

import { later } from '../../../core/later.tsx'
import { useReadingState } from '../reading.ts'

const NotingAt = later(async () => (await import('./NotingAt.tsx')).NotingAt)

/** What floats at the words that a memo or a tag is put on. */
export function Noting() {
  const noting = useReadingState((values) => values.noting)
  return noting && <NotingAt key={noting.kind} noting={noting} />
}

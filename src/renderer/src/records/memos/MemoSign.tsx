import { strings } from './strings.ts'
import './memo-sign.css'

/** How much of a memo a hover shows, in letters. */
const maxShown = 300

/** A folded sheet beside a record that has a memo; nothing if it has none. A hover shows the memo. `named` writes the word beside it. */
export function MemoSign({ memo, named = false }: { readonly memo: string; readonly named?: boolean }) {
  if (memo === '') return null
  const title = strings.is(memo.length > maxShown ? `${memo.slice(0, maxShown)}…` : memo)
  return (
    <span className="memo-sign" title={title}>
      <span className={named ? undefined : 'visually-hidden'}>{strings.memo}</span>
    </span>
  )
}

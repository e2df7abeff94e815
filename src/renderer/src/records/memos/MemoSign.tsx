import { strings } from './strings.ts'
import './memo-sign.css'

/** How much of a memo a hover shows, in letters. */
const maxShown = 300

/** A folded sheet beside a record that has a memo; nothing if it has none. A hover shows the memo. `named` writes the word beside it. */
export function MemoSign({ memo, named = false }: { readonly memo: string; readonly named?: boolean }) {
  if (memo === '') return null
  const title = strings.is(memo.length > maxShown ? `${memo.slice(0, maxShown)}…` : memo)
  return named ? (
    <span className="memo-sign" title={title}>
      {strings.memo}
    </span>
  ) : (
    <span className="memo-sign" role="img" aria-label={strings.memo} title={title} />
  )
}

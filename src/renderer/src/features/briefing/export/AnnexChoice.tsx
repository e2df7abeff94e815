import { type Annex, annexes } from '#shared/briefing/briefing-view.ts'
import { strings } from './strings.tsx'

/** What of the sources follows the note, with the pages that each choice makes. */
export function AnnexChoice({
  annex,
  pages,
  onChoose,
}: {
  readonly annex: Annex
  /** The pages of the whole briefing, as far as they are known. */
  readonly pages: { readonly [A in Annex]?: number }
  readonly onChoose: (annex: Annex) => void
}) {
  return (
    <fieldset className="annexes">
      <legend className="eyebrow">{strings.annex.title}</legend>
      {annexes.map((one) => {
        const { label, detail } = strings.annex[one]
        const count = pages[one]
        return (
          <label key={one} className={one === annex ? 'on' : ''}>
            <input type="radio" name="annex" checked={one === annex} onChange={() => onChoose(one)} />
            <span>
              <b>{label}</b>
              <small>{detail}</small>
            </span>
            <span className="pages">{count === undefined ? '…' : strings.pages(count)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

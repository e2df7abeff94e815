import { isSameName } from '#shared/search/match-words.ts'
import { languageNames } from '#shared/words/languages.ts'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import { rankLabels } from '../rank-labels.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'
import { focusLast, Line } from './Line.tsx'

const typedOne = 'typed'

/** The language that a quotation was translated from, and whose translation it is: the source's, if nobody is named. */
export function TranslationField({ draft: { originalLanguage, translatedBy }, around, onChange }: FieldProps) {
  const take = (words: string) =>
    onChange(
      { originalLanguage: languageNames().find((name) => isSameName(name, words)) ?? words.slice(0, 200) },
      false,
    )
  return (
    <Line label={strings.translation.label} field="translation">
      {originalLanguage !== '' && (
        <Chips
          label={strings.translation.label}
          chips={[{ id: originalLanguage, label: <bdi>{originalLanguage}</bdi>, title: originalLanguage }]}
          onRemove={() => onChange({ originalLanguage: '', translatedBy: '' }, false)}
        />
      )}
      <Finder
        label={strings.translation.language}
        placeholder={originalLanguage === '' ? strings.translation.placeholder : strings.translation.change}
        find={find}
        onTaken={focusLast}
        onLeave={take}
        onPick={(id, typed) => take(id === typedOne ? typed : id)}
      />
      {originalLanguage !== '' && (
        <input
          className="input"
          aria-label={strings.translation.by}
          placeholder={strings.translation.byHint(around.sourceName)}
          dir="auto"
          maxLength={500}
          value={translatedBy}
          onChange={(event) => onChange({ translatedBy: event.target.value }, true)}
        />
      )}
    </Line>
  )
}

/** The languages whose names match, else what is typed as it is. */
function find(typed: string): Found[] {
  if (typed === '') return []
  const known = rankLabels(languageNames(), typed, (name) => name).map((name) => ({ id: name, label: name }))
  const isThere = known.some(({ label }) => isSameName(label, typed))
  return isThere ? known : [...known, { id: typedOne, label: typed, note: strings.translation.asTyped }]
}

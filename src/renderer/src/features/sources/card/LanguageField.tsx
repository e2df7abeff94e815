import { languageName, languageTagOf } from '#shared/words/languages.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { strings } from '../strings.tsx'
import { Field, suggestedLook, type Save } from './card-fields.tsx'

/** The language of a source, by its name ("French") or its tag ("fr", "zh-Hant"). What is no language stays as it was. */
export function LanguageField({ view, save }: { readonly view: SourceView; readonly save: Save }) {
  const typed = useTypedField(languageName(view.language), async (words) => {
    const language = languageTagOf(words)
    return language === null ? undefined : save({ language })
  })
  return (
    <div className="source-field">
      <Field label={strings.card.language}>
        <input
          className="input"
          placeholder={strings.card.languageExample}
          {...suggestedLook(view, 'language')}
          {...typed}
        />
      </Field>
    </div>
  )
}

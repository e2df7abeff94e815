import { useCallback, useEffect, useState } from 'react'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { isUnder } from '#shared/tags/tag-path.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { isIn, useChosenCase, useOnly } from '../../core/cases.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

/** The sources and places in texts of the chosen case, or all, that have a tag or one below it; each is a link to its text. */
export function TaggedTexts({ tag, onLeave }: { readonly tag: TagView; readonly onLeave: () => void }) {
  const { client, state, stores } = useApp()
  const chosenCase = useChosenCase()?.id ?? null
  const isListed = useCallback((source: SourceView) => isIn(source, chosenCase), [chosenCase])
  const sources = useOnly(useRecords(stores.sources).byId, isListed)
  const [places, setPlaces] = useState<readonly PlaceNote[] | null>(null)
  useEffect(() => {
    void client.query('listTaggedPlaces', { tag: tag.id }).then((found) => setPlaces(found ?? []))
  }, [client, tag])
  const tagged = [...sources.values()].filter(({ tags }) => tags.some((path) => isUnder(path, tag.path)))
  const go = (source: string, offset: number | null) => () => state.getState().jumpTo({ source, record: null, offset })
  return (
    <Sheet title={strings.texts.title(tag.path)} onLeave={onLeave} width={560}>
      {places && (
        <>
          <ul className="tagged-texts">
            {tagged.map((source) => (
              <li key={source.id}>
                <button type="button" onClick={go(source.id, null)}>
                  <span dir="auto">{sourceName(source)}</span> <small dir="auto">{sourceVoice(source)}</small>
                </button>
              </li>
            ))}
            {places.map(({ id, source, start, exact, words }) => {
              const view = sources.get(source)
              if (!view) return null
              return (
                <li key={id}>
                  <button type="button" onClick={go(source, start)}>
                    <span className="tagged-words" dir="auto">
                      {exact}
                    </span>{' '}
                    <small dir="auto">
                      {sourceVoice(view)}
                      {words === tag.path ? '' : ` · ${words}`}
                    </small>
                  </button>
                </li>
              )
            })}
          </ul>
          <div className="sheet-actions">
            <Button look="primary" autoFocus onPress={onLeave}>
              {strings.texts.done} <kbd>Esc</kbd>
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}

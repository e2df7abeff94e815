import { useState } from 'react'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { useQuery } from '../../core/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { startNew } from './rail/start-new.ts'
import { lastUsedFirst } from './templates/templates.ts'
import { strings } from './strings.tsx'

/** Shown without a briefing: one key starts one from the first template, titled after the open source; others stand below. */
export function StartBriefing() {
  const app = useApp()
  const { state, stores } = app
  const sources = useRecords(stores.sources)
  const used = useAppState((values) => values.settings.template)
  const found = useQuery('listTemplates', {})
  const [starting, setStarting] = useState(false)
  const { openSource } = state.getState()
  const source = (openSource === null ? undefined : sources.byId.get(openSource)) ?? [...sources.byId.values()][0]
  const start = async (file?: string) => {
    setStarting(true)
    await startNew(app, source?.title ?? '', file)
    setStarting(false)
  }
  const [first, ...others] = lastUsedFirst(found?.templates ?? [], used)

  return (
    <div className="start-briefing">
      <h1>{strings.start.none}</h1>
      <p>{source ? strings.start.titledAfter(sourceName(source)) : strings.start.withoutSource}</p>
      <Button look="primary" autoFocus isDisabled={starting} onPress={() => void start()}>
        {strings.start.start(<KeyCap>↵</KeyCap>)}
      </Button>
      {first && (
        <p>
          <b>{first.name}</b>
          {first.description !== '' && ` · ${first.description}`}
        </p>
      )}
      {!source && <p>{strings.start.sourceFirst(<KeyOf command="source.paste" />)}</p>}
      {others.length > 0 && (
        <section className="start-templates" aria-label={strings.start.others}>
          <h2 className="eyebrow">{strings.start.others}</h2>
          <ul className="plain-list">
            {others.map(({ file, name, description }) => (
              <li key={file}>
                <button type="button" disabled={starting} onClick={() => void start(file)}>
                  <b dir="auto">{name}</b>
                  <span dir="auto">{description}</span>
                </button>
              </li>
            ))}
          </ul>
          {found?.refused.map(({ file, message }) => (
            <p key={file} className="refusal">
              {message}
            </p>
          ))}
        </section>
      )}
    </div>
  )
}

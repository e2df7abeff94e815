import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { isoDay } from '#shared/words/dates.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { strings } from './strings.tsx'

/** Shown without a briefing: one key starts one, titled after the open source. */
export function StartBriefing({ onStarted }: { readonly onStarted: (briefing: Id) => void }) {
  const { client, state, stores } = useApp()
  const sources = useRecords(stores.sources)
  const [starting, setStarting] = useState(false)
  const { openSource } = state.getState()
  const source = (openSource === null ? undefined : sources.byId.get(openSource)) ?? [...sources.byId.values()][0]
  const start = async () => {
    setStarting(true)
    const { settings } = state.getState()
    const added = await client.mutate('addBriefing', {
      title: source?.title ?? '',
      date: isoDay(new Date()),
      preparedBy: settings.preparedBy,
    })
    setStarting(false)
    if (added) onStarted(added.id)
  }

  return (
    <div className="start-briefing">
      <h1>{strings.start.none}</h1>
      <p>{source ? strings.start.titledAfter(sourceName(source)) : strings.start.withoutSource}</p>
      <Button look="primary" autoFocus isDisabled={starting} onPress={() => void start()}>
        {strings.start.start(<KeyCap>↵</KeyCap>)}
      </Button>
      {!source && <p>{strings.start.sourceFirst(<KeyOf command="source.paste" />)}</p>}
    </div>
  )
}

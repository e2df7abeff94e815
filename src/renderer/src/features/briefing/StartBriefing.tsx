import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'

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
      date: today(),
      preparedBy: settings.preparedBy,
    })
    setStarting(false)
    if (added) onStarted(added.id)
  }

  return (
    <div className="start-briefing">
      <h1>No briefing yet</h1>
      <p>
        {source
          ? `It starts with the title of “${sourceName(source)}”, today’s date and four sections to write in.`
          : 'You can start now and bring in a source later.'}
      </p>
      <Button look="primary" autoFocus isDisabled={starting} onPress={() => void start()}>
        Start a briefing <KeyCap>↵</KeyCap>
      </Button>
      {!source && (
        <p>
          A source comes first, mostly: <KeyOf command="source.paste" /> pastes one.
        </p>
      )}
    </div>
  )
}

/** Today's date in the analyst's time zone, not in UTC. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

import { useState } from 'react'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { startNew } from './rail/start-new.ts'
import { strings } from './strings.tsx'

/** Shown without a briefing: one key starts one, titled after the open source. */
export function StartBriefing() {
  const app = useApp()
  const { state, stores } = app
  const sources = useRecords(stores.sources)
  const [starting, setStarting] = useState(false)
  const { openSource } = state.getState()
  const source = (openSource === null ? undefined : sources.byId.get(openSource)) ?? [...sources.byId.values()][0]
  const start = async () => {
    setStarting(true)
    await startNew(app, source?.title ?? '')
    setStarting(false)
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

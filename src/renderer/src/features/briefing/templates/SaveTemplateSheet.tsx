import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { strings } from '../strings.tsx'

/** Asks for a name, and saves the sections and the look of a briefing as a template of the user's. */
export function SaveTemplateSheet({ briefing }: { readonly briefing: Id }) {
  const { client, flushers, state } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const title =
    useQuery('listBriefings', {})
      ?.find(({ id }) => id === briefing)
      ?.title.trim() ?? ''
  const proposed = title.slice(0, 100) || strings.templates.unnamed
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const name = (typed ?? proposed).trim()
  const save = async () => {
    if (!(await flushers.flushAll())) return
    const saved = await client.tryCall('saveTemplate', { briefing, name })
    if (!saved.ok) return setProblem(saved.error.message)
    close()
    state.getState().announce(strings.templates.saved(saved.value.file))
  }
  return (
    <Sheet title={strings.templates.saveTitle} onLeave={close} width={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className="field">
          <span className="label">{strings.templates.name}</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            value={typed ?? proposed}
            maxLength={100}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={(event) => {
              setTyped(event.target.value)
              setProblem('')
            }}
          />
        </label>
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <p className="sheet-note">{strings.templates.saveNote}</p>
        <div className="sheet-actions">
          <Button onPress={close}>{strings.templates.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={name === ''}>
            {strings.templates.save(<KeyCap>↵</KeyCap>)}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

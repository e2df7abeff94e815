import { useCallback, useMemo } from 'react'
import { ActorPicker } from '../../../records/actors/ActorPicker.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import type { Id } from '#shared/model/id.ts'
import { actorsBefore } from '../actors-before.ts'
import { leavePopover } from '../gestures.ts'
import { takePicked } from '../mention-gestures.ts'
import { useOpenText } from '../open-text.ts'
import type { PopoverState } from '../open-text-state.ts'
import { strings } from '../strings.tsx'

/** The actor picker over words of the text: who is mentioned, what a mention means here, or another actor for it. */
export function PickerHere({
  popover: { range, purpose },
}: {
  readonly popover: Extract<PopoverState, { readonly kind: 'picker' }>
}) {
  const openText = useOpenText()
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const words = openText.text.text.slice(range.start, range.end)
  const near = useMemo(
    () => actorsBefore(stores.mentions.getState().byId.values(), actors, openText.text.revision, range.start),
    [stores, actors, openText, range],
  )
  const others = useMemo(() => {
    if (purpose.ask === 'who') return actors
    return new Map([...actors].filter(([id]) => id !== purpose.mention.actor))
  }, [actors, purpose])
  const countMore = useCallback(
    async (actor: Id | null) => {
      const found = await client.tryQuery('sweepActor', {
        actor,
        words: [words.slice(0, 500)],
        source: openText.text.source,
      })
      if (!found.ok) return null
      // The words about to be marked are not among the further occurrences.
      return found.value.candidates.filter(({ start, end }) => end <= range.start || start >= range.end).length
    },
    [client, openText, range, words],
  )
  return (
    <ActorPicker
      selection={words}
      actors={others}
      near={near}
      {...(purpose.ask === 'who'
        ? { countMore }
        : { question: purpose.ask === 'means' ? strings.picker.means(words) : strings.picker.whose(words) })}
      onPick={(who, sweep) => void takePicked(openText, range, purpose, who, sweep)}
      onLeave={() => leavePopover(openText)}
    />
  )
}

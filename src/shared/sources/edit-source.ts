import type { Draft, FieldChange } from '../changes/change.ts'
import { update, type Row } from '../changes/draft.ts'
import type { BlockType } from '../model/enums.ts'
import type { SourceCard } from './source-view.ts'

/** Sets fields of a source's card, except what it is a copy of (`copy-of.ts`). */
export function editSourceCard(source: Row, card: Partial<Omit<SourceCard, 'copyOf'>>): Draft {
  const { accessLimits, reliabilityReason, ...fields } = card
  return {
    label: 'Edit a source card',
    fields: update('source', source, {
      ...fields,
      ...(accessLimits !== undefined && { access_limits: accessLimits }),
      ...(reliabilityReason !== undefined && { reliability_reason: reliabilityReason }),
    }),
  }
}

/** Confirms fields of a card that Attaché filled in (`states` are the source's rows of `field_state`), whether they are changed or not. */
export function confirmFields(states: readonly Row[], fields: readonly string[]): FieldChange[] {
  return states
    .filter((state) => state['state'] === 'proposed' && fields.includes(String(state['field'])))
    .flatMap((state) => update('field_state', state, { state: 'confirmed' }))
}

/** Changes the type of a block; its range stays. */
export function changeBlockType(block: Row, type: BlockType): Draft {
  return { label: 'Change a paragraph’s type', fields: update('block', block, { type }) }
}

import { Button as AriaButton } from 'react-aria-components'
import { marking, strictestMarking } from '#shared/standards/marking.ts'
import { useApp, useAppState, useRecords } from '../core/app-context.ts'
import { strings } from './strings.ts'

/** The marking of the case as a chip: the one that was set, else the strictest of its sources'. Nothing if there is none. */
export function CaseMarking() {
  const { keyboard, stores } = useApp()
  const set = useAppState(({ library }) => library?.case.marking ?? null)
  const sources = useRecords(stores.sources).byId
  const shown = marking(set) ?? strictestMarking([...sources.values()].map((source) => source.marking))
  if (!shown) return null
  return (
    <AriaButton className="case-marking" onPress={() => void keyboard.run('case.rename')}>
      <span
        style={{ color: shown.color, background: shown.background }}
        title={set === null ? strings.bar.markingOfSources(shown.audience) : strings.bar.marking(shown.audience)}
      >
        {shown.label}
      </span>
    </AriaButton>
  )
}

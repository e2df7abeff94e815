import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useApp, useRecords } from '../core/app-context.ts'
import { useCases, useChosenCase } from '../core/cases.ts'
import { markingOf } from '../features/cases/case-marking.ts'
import { strings } from './strings.ts'

/** The marking of the chosen case, or the strictest of all cases, as a chip. Nothing if there is none. */
export function CaseMarking() {
  const { keyboard, stores } = useApp()
  const cases = useCases()
  const chosen = useChosenCase()
  const sources = useRecords(stores.sources).byId
  const shown = useMemo(() => markingOf(chosen ? [chosen] : cases, sources.values()), [chosen, cases, sources])
  if (!shown) return null
  const { color, background, audience, label } = shown.marking
  return (
    <AriaButton className="case-marking" onPress={() => void keyboard.run('case.rename')}>
      <span
        style={{ color, background }}
        title={shown.isSet ? strings.bar.marking(audience) : strings.bar.markingOfSources(audience)}
      >
        {label}
      </span>
    </AriaButton>
  )
}

import { Button as AriaButton } from 'react-aria-components'
import type { CommandId } from '#shared/commands/commands.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { useApp, useAppState, useRecords } from '../core/app-context.ts'
import { screens } from '../core/app-state.ts'
import { strings } from './strings.ts'

export function TopBar() {
  const { keyboard, stores } = useApp()
  const library = useAppState((state) => state.library)
  const problem = useAppState((state) => state.problem)
  const current = useAppState((state) => state.screen)
  const count = useRecords(stores.sources).byId.size
  const run = (id: CommandId) => () => void keyboard.run(id)
  return (
    <header className="bar">
      {library ? (
        <AriaButton className="case" onPress={run('case.rename')}>
          <span dir="auto" title={library.path}>
            {library.case.name}
          </span>
        </AriaButton>
      ) : (
        <span className="case">{problem && strings.bar.noLibrary}</span>
      )}
      {library?.readOnly && (
        <AriaButton className="read-only" onPress={run('library.readOnly')}>
          <span title={library.readOnly}>{strings.bar.readOnly}</span>
        </AriaButton>
      )}
      {count > 0 && <small>{strings.bar.sources(count)}</small>}
      {count > 0 && (
        <nav className="modes" aria-label={strings.bar.screens}>
          {screens.map((screen) => (
            <AriaButton
              key={screen}
              className="mode"
              {...(screen === current ? { 'aria-current': 'page' as const } : {})}
              onPress={run(`go.${screen}`)}
            >
              {strings.bar.screen[screen]}
            </AriaButton>
          ))}
        </nav>
      )}
      <AriaButton className="find" onPress={run('go.box')}>
        {strings.bar.find}
        <KeyOf command="go.box" />
      </AriaButton>
    </header>
  )
}

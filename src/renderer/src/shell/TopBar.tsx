import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { CommandId } from '#shared/commands/commands.ts'
import { useMenuButton } from '../core/MenuButton.tsx'
import { KeyOf, useTitleOf } from '../core/keyboard/Keys.tsx'
import { useApp, useAppState, useRecords } from '../core/app-context.ts'
import { moreScreens, screens, type MenuEntry, type Screen } from '../core/app-state.ts'
import { caseMenu, caseTitle } from '../features/cases/case-menu.ts'
import { CaseMarking } from './CaseMarking.tsx'
import { strings } from './strings.ts'

/** The bar at the top: the case, the screens, the box that finds anything. */
export function TopBar() {
  const app = useApp()
  const { keyboard, stores } = app
  const library = useAppState((state) => state.library)
  const problem = useAppState((state) => state.problem)
  const hasSources = useRecords(stores.sources).byId.size > 0
  const run = (id: CommandId) => () => void keyboard.run(id)
  return (
    <header className="bar">
      <div className="bar-start">
        {library ? (
          <NamedMenu className="case" label={strings.bar.case} items={() => caseMenu(app, library)}>
            <span dir="auto" title={[caseTitle(library), library.path].join('\n')}>
              {caseTitle(library)}
            </span>
          </NamedMenu>
        ) : (
          <span className="case">{problem && strings.bar.noLibrary}</span>
        )}
        {library && <CaseMarking />}
        {library?.readOnly && (
          <AriaButton className="read-only" onPress={run('library.readOnly')}>
            <span title={library.readOnly}>{strings.bar.readOnly}</span>
          </AriaButton>
        )}
      </div>
      {hasSources ? <Modes /> : <span />}
      <AriaButton className="find" onPress={run('go.box')}>
        <span title={strings.bar.find}>{strings.bar.find}</span>
        <KeyOf command="go.box" />
      </AriaButton>
    </header>
  )
}

/** The screens; those that are used less often stand in a menu. */
function Modes() {
  const current = useAppState((state) => state.screen)
  const further = moreScreens.find((screen) => screen === current)
  return (
    <nav className="modes" aria-label={strings.bar.screens}>
      {screens.map((screen) => (
        <Mode key={screen} screen={screen} isCurrent={screen === current} />
      ))}
      <NamedMenu
        className="mode"
        label={strings.bar.more}
        isCurrent={further !== undefined}
        items={() => moreScreens.map((screen) => ({ command: `go.${screen}` as const }))}
      >
        {further ? strings.bar.screen[further] : strings.bar.more}
      </NamedMenu>
    </nav>
  )
}

function Mode({ screen, isCurrent }: { readonly screen: Screen; readonly isCurrent: boolean }) {
  const { keyboard } = useApp()
  const label = strings.bar.screen[screen]
  const title = useTitleOf(`go.${screen}`, label)
  return (
    <AriaButton
      className="mode"
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      onPress={() => void keyboard.run(`go.${screen}`)}
    >
      <span title={title}>{label}</span>
    </AriaButton>
  )
}

/** A button with its name and an arrow, which opens a menu of commands below it. */
function NamedMenu({
  className,
  label,
  items,
  isCurrent = false,
  children,
}: {
  readonly className: string
  readonly label: string
  readonly items: () => readonly MenuEntry[]
  readonly isCurrent?: boolean
  readonly children: ReactNode
}) {
  return (
    <AriaButton
      className={`${className} with-menu`}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...useMenuButton(label, items)}
    >
      {children}
    </AriaButton>
  )
}

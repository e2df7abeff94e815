import type { Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { longDate } from '#shared/words/dates.ts'
import { useApp, type App } from '../../../core/app-context.ts'
import type { MenuEntry } from '../../../core/app-state.ts'
import { Button } from '../../../ui/Button.tsx'
import { openBriefing } from '../use-open-briefing.ts'
import { openScaleMenu } from '../scales/scales.ts'
import { applyTemplate, openTemplateMenu, showFolder } from '../templates/templates.ts'
import { askNew, deleteBriefing, duplicate } from './start-new.ts'
import { strings } from '../strings.tsx'

/** A way to move a briefing to another case, where there is one. */
function moveEntries(app: App, { id, title, inCase }: Output<'listBriefings'>[number]): readonly MenuEntry[] {
  const others = (app.state.getState().library?.cases ?? []).filter((one) => one.id !== inCase)
  return others.map((one) => ({
    label: strings.briefings.moveTo(one.name),
    run: () =>
      void app.client.mutate(
        'moveToCase',
        { type: 'briefing', id, inCase: one.id },
        strings.briefings.moved(title, one.name),
      ),
  }))
}

/** The briefings of the case, the newest first, with the open one marked. */
export function BriefingList({
  briefings,
  open,
  onFocus,
}: {
  readonly briefings: Output<'listBriefings'>
  readonly open: Id
  readonly onFocus: (briefing: Id) => void
}) {
  const app = useApp()
  const openMenu = (briefing: (typeof briefings)[number], at: { readonly x: number; readonly y: number }) =>
    app.state.getState().openDialog({
      kind: 'menu',
      label: strings.briefings.menu,
      at,
      items: [
        { command: 'briefings.duplicate', run: () => void duplicate(app, briefing.id) },
        {
          command: 'briefings.useTemplate',
          run: () =>
            void openTemplateMenu(
              app,
              strings.templates.useMenu,
              at,
              (file) => void applyTemplate(app, briefing.id, file),
            ),
        },
        {
          command: 'briefings.saveTemplate',
          run: () => app.state.getState().openDialog({ kind: 'save-template', briefing: briefing.id }),
        },
        ...moveEntries(app, briefing),
        { command: 'briefings.scale', run: () => void openScaleMenu(app, briefing.id, at) },
        { command: 'briefings.showTemplates', run: () => void showFolder(app) },
        null,
        { command: 'briefings.delete', run: () => void deleteBriefing(app, briefing) },
      ],
    })
  return (
    <nav aria-label={strings.briefings.title}>
      <div className="rail-head">
        <h2 className="eyebrow">{strings.briefings.title}</h2>
        <span className="new-briefing">
          <Button
            look="quiet"
            aria-haspopup="menu"
            onPress={({ target }) => {
              const { left, bottom } = target.getBoundingClientRect()
              void askNew(app, { x: left, y: bottom })
            }}
          >
            {strings.briefings.add}
          </Button>
        </span>
      </div>
      <ul className="plain-list">
        {briefings.map((briefing) => {
          const title = briefing.title.trim() === '' ? strings.briefings.untitled : briefing.title
          return (
            <li key={briefing.id}>
              <button
                type="button"
                className="source-row briefing-row"
                aria-current={briefing.id === open}
                onClick={() => openBriefing(app, briefing.id)}
                onFocus={() => onFocus(briefing.id)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  openMenu(briefing, { x: event.clientX, y: event.clientY })
                }}
              >
                <b dir="auto" title={title}>
                  {title}
                </b>
                <span>{longDate(briefing.date)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

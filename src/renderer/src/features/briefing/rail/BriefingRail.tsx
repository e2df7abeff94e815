import { useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useDesk } from '../desk-context.ts'
import { openScaleMenu } from '../scales/scales.ts'
import { applyTemplate, openTemplateMenu, showFolder } from '../templates/templates.ts'
import { openBriefing } from '../use-open-briefing.ts'
import { BriefingList } from './BriefingList.tsx'
import { openSectionMenu } from './insert-menu.ts'
import { SectionOutline } from './SectionOutline.tsx'
import { askNew, deleteBriefing, duplicate } from './start-new.ts'
import { strings } from '../strings.tsx'
import './briefing-rail.css'

/** The briefings of the case, and the outline of the open one. */
export function BriefingRail({ briefings, open }: { readonly briefings: Output<'listBriefings'>; readonly open: Id }) {
  const app = useApp()
  const { session } = useDesk()
  const rail = useRef<HTMLElement>(null)
  const [focused, setFocused] = useState<Id | null>(null)
  const step = (by: 1 | -1) => () => {
    const at = briefings.findIndex(({ id }) => id === open)
    const other = briefings[(at + by + briefings.length) % briefings.length]
    if (!other || other.id === open) return app.state.getState().announce(strings.briefings.only)
    openBriefing(app, other.id)
  }
  const below = (selector: string) => {
    const { left, bottom } = rail.current!.querySelector(selector)!.getBoundingClientRect()
    return { x: left, y: bottom }
  }
  useKeyScope('briefings', {
    'briefings.new': () => void askNew(app, below('.new-briefing')),
    'briefings.useTemplate': () =>
      void openTemplateMenu(
        app,
        strings.templates.useMenu,
        below('.briefing-row[aria-current=true]'),
        (file) => void applyTemplate(app, open, file),
      ),
    'briefings.saveTemplate': () => app.state.getState().openDialog({ kind: 'save-template', briefing: open }),
    'briefings.showTemplates': () => void showFolder(app),
    'briefings.scale': () => void openScaleMenu(app, open, below('.briefing-row[aria-current=true]')),
    'briefings.duplicate': () => void duplicate(app, open),
    'briefings.next': step(1),
    'briefings.previous': step(-1),
    'briefings.outline': () => rail.current?.querySelector<HTMLElement>('.section-rows [role=row]')?.focus(),
    'briefings.insertSection': () => openSectionMenu(app, session, below('.insert-section')),
    'briefings.delete': () => {
      const briefing = briefings.find(({ id }) => id === focused)
      if (!briefing || !document.activeElement?.closest('.briefing-row')) return false
      void deleteBriefing(app, briefing)
    },
  })
  return (
    <aside className="briefing-rail left-rail" aria-label={strings.briefings.rail} ref={rail}>
      <BriefingList briefings={briefings} open={open} onFocus={setFocused} />
      <SectionOutline />
    </aside>
  )
}

import { useRef, useState } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Section } from '#shared/briefing/sections.ts'
import { useApp } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { goToSection } from '../document/block-caret.ts'
import { sectionName } from '../nodes/SectionNode.ts'
import { deleteSection, saveSections, withMoved, withMovedBy, withTitle } from './edit-sections.ts'
import { optionFields } from '../options/option-fields.ts'
import { openSectionMenu } from './insert-menu.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { strings } from '../strings.tsx'

/** The sections of the open briefing: they lead to their places, and can be moved, renamed, inserted and deleted here. */
export function SectionOutline() {
  const app = useApp()
  const { session } = useDesk()
  const sections = useStore(session.sections)
  const root = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const save = (change: (sections: readonly Section[]) => readonly Section[] | null, label: string) =>
    void saveSections(app, session, change, label)
  const moveBy = (key: string, by: 1 | -1) => save((now) => withMovedBy(now, key, by), strings.outline.gestures.move)
  const move = (by: 1 | -1) => () => {
    if (focused !== null && withMovedBy(sections, focused, by)) moveBy(focused, by)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(sections, String(key)) })),
    onReorder: ({ keys, target }) => {
      const { key, dropPosition } = target
      if (dropPosition === 'on') return
      const moved = new Set([...keys].map(String))
      save((now) => withMoved(now, moved, String(key), dropPosition), strings.outline.gestures.move)
    },
  })
  useKeyScope(
    'outline',
    {
      'outline.moveUp': move(-1),
      'outline.moveDown': move(1),
      'outline.rename': () => setRenaming(focused),
      'outline.options': () => (focused === null ? false : openOptions(focused)),
      'outline.delete': () => (focused === null ? false : void deleteSection(app, session, focused)),
    },
    focused !== null && renaming === null,
  )
  const openOptions = (key: string) => {
    const section = sections.find((one) => one.key === key)
    if (!section || optionFields(section.kind).length === 0)
      return app.state.getState().announce(strings.outline.noOptions)
    app.state.getState().openDialog({ kind: 'section-options', briefing: session.briefing, section: key })
  }
  const rename = (key: string, words: string | null) => {
    setRenaming(null)
    if (words !== null) save((now) => withTitle(now, key, words), strings.outline.gestures.rename)
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus())
  }

  return (
    <nav
      className="section-outline"
      aria-label={strings.outline.title}
      ref={root}
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setFocused(null)
      }}
    >
      <div className="rail-head">
        <h2 className="eyebrow">{strings.outline.title}</h2>
        <small>{strings.outline.dragHint}</small>
      </div>
      <GridList
        className="section-rows"
        aria-label={strings.outline.sections}
        items={sections.map((section) => ({ id: section.key, section }))}
        dependencies={[renaming]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => goToSection(session.editor, String(key))}
      >
        {({ section }) => (
          <GridListItem id={section.key} className="section-row" textValue={sectionName(section)}>
            {renaming === section.key ? (
              <SectionTitle section={section} onDone={(words) => rename(section.key, words)} />
            ) : (
              <span
                dir="auto"
                title={sectionName(section)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  openRowMenu(section.key, { x: event.clientX, y: event.clientY })
                }}
              >
                {sectionName(section)}
              </span>
            )}
          </GridListItem>
        )}
      </GridList>
      <div className="insert-section">
        <Button
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect()
            openSectionMenu(app, session, { x: left, y: bottom })
          }}
          aria-haspopup="menu"
        >
          {strings.outline.insert(<KeyOf command="briefings.insertSection" />)}
        </Button>
      </div>
    </nav>
  )

  function hasOptions(key: string): boolean {
    const section = sections.find((one) => one.key === key)
    return section !== undefined && optionFields(section.kind).length > 0
  }

  function openRowMenu(key: string, at: { readonly x: number; readonly y: number }) {
    const moved = (by: 1 | -1) => (withMovedBy(sections, key, by) ? () => moveBy(key, by) : null)
    const [up, down] = [moved(-1), moved(1)]
    app.state.getState().openDialog({
      kind: 'menu',
      label: strings.outline.menu,
      at,
      items: [
        ...(up ? [{ command: 'outline.moveUp', run: up } as const] : []),
        ...(down ? [{ command: 'outline.moveDown', run: down } as const] : []),
        { command: 'outline.rename', run: () => setRenaming(key) },
        ...(hasOptions(key) ? [{ command: 'outline.options', run: () => openOptions(key) } as const] : []),
        null,
        { command: 'outline.delete', run: () => void deleteSection(app, session, key) },
      ],
    })
  }
}

function nameOf(sections: readonly Section[], key: string): string {
  const section = sections.find((one) => one.key === key)
  return section ? sectionName(section) : ''
}

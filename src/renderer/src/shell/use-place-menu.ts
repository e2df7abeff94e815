import { useEffect } from 'react'
import { useApp, type App } from '../core/app-context.ts'
import type { MenuEntry } from '../core/app-state.ts'
import { editEntries } from '../core/edit-entries.ts'
import { isTyping } from '../core/keyboard/keyboard.ts'
import { placeCommands } from './place-menu.ts'
import { strings } from './strings.ts'

/**
 * Opens the context menu of what is under the pointer, or of what has the focus when the key of menus asks for it. What is pointed at is
 * chosen first, as by a click, so that the commands act on it.
 */
export function usePlaceMenu(): void {
  const app = useApp()
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element) || app.state.getState().dialog !== null) return
      event.preventDefault()
      const at = { x: event.clientX, y: event.clientY }
      if (isTyping(event.target)) {
        const items = editEntries(app, event.target)
        return app.state.getState().openDialog({ kind: 'menu', label: strings.placeMenu, at, items })
      }
      // A mouse has pressed its second button; the key of menus presses none.
      const isOnRow = choose(event.target, event.button === 2 ? at : null)
      // The browser tells of a new selection in a task of its own, and the reader follows in the frame after it.
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => openPlaceMenu(app, isOnRow, at))))
    }
    document.addEventListener('contextmenu', open)
    return () => document.removeEventListener('contextmenu', open)
  }, [app])
}

type Point = { readonly x: number; readonly y: number }

function openPlaceMenu({ keyboard, state }: App, isOnRow: boolean, at: Point): void {
  const { screen, caretOn, openDialog } = state.getState()
  const commands = placeCommands({
    screen,
    caretOn,
    isOnRow,
    scopes: keyboard.keyScopes(),
    canRun: (id) => keyboard.canRun(id),
  })
  if (commands.length === 0) return
  const items = commands.map((id): MenuEntry => (id === null ? null : { command: id }))
  openDialog({ kind: 'menu', label: strings.placeMenu, at, items })
}

/** Chooses the row, card or mark that the mouse points at (`point`, null where a key asks); whether it is a row. */
function choose(target: Element, point: Point | null): boolean {
  const list = target.closest<HTMLElement>('[role="grid"], [role="listbox"]')
  const row = target.closest('[role="row"], [role="option"]')
  if (list) {
    if (point && row && row.getAttribute('aria-selected') !== 'true')
      row.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    if (point) list.focus()
    return row !== null || !point
  }
  if (!point) return false
  const card = target.closest<HTMLElement>('.margin-card')
  if (card) card.click()
  else if (target.closest('.reader')) putCaret(target, point)
  return false
}

/** Puts the caret of the text where the mouse points, unless it points at selected words. */
function putCaret(target: Element, { x, y }: Point): void {
  const selection = document.getSelection()
  if (selection && !selection.isCollapsed && selection.containsNode(target, true)) return
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !(target instanceof HTMLElement)) return
  target.closest<HTMLElement>('.reader')?.focus({ preventScroll: true })
  selection?.collapse(caret.offsetNode, caret.offset)
  target.click()
}

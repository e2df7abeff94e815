import { useEffect } from 'react'
import { commandIds, type CommandId } from '#shared/commands/commands.ts'
import { usualSpelling, type SpellingChoice } from '#shared/spelling/spelling.ts'
import { useApp, useAppState } from '../core/app-context.ts'

const spellingCommand = {
  'en-US': 'view.spellingUs',
  'en-GB': 'view.spellingUk',
  off: 'view.spellingOff',
} as const satisfies Readonly<Record<SpellingChoice, CommandId>>

/** Sends main which menu commands are enabled, with a short delay after a change. */
export function useMenuState(): void {
  const { api, keyboard } = useApp()
  const settings = useAppState((values) => values.settings)
  const undo = useAppState((values) => values.library?.undo ?? null)
  const redo = useAppState((values) => values.library?.redo ?? null)
  const readOnly = useAppState((values) => (values.library?.readOnly ?? null) !== null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const enabled = commandIds.filter((id) => keyboard.canRun(id) && isOpen(id, { undo, redo, readOnly }))
        const checked: CommandId[] = [
          `view.${settings.theme}`,
          `view.${settings.noise}`,
          spellingCommand[settings.spelling ?? usualSpelling(navigator.language)],
          ...(settings.letterKeys ? ['view.letterKeys' as const] : []),
        ]
        void api.menuState({ enabled, checked })
      }, 150)
    }
    tell()
    const stop = keyboard.onChange(tell)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [api, keyboard, settings, undo, redo, readOnly])
}

function isOpen(
  id: CommandId,
  library: { readonly undo: string | null; readonly redo: string | null; readonly readOnly: boolean },
): boolean {
  if (id === 'edit.undo') return library.undo !== null
  if (id === 'edit.redo') return library.redo !== null
  if (id === 'library.readOnly') return library.readOnly
  return true
}

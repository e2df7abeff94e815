import type { CommandId } from '#shared/commands/commands.ts'
import { keysOf } from '#shared/commands/key-map.ts'
import { shownKey } from '#shared/commands/keys.ts'
import type { Settings } from '#shared/settings/settings-schema.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { useAppState } from '../app-context.ts'
import { isMac } from '../platform.ts'

/** The first key of a command as a key cap; nothing if the command has no key. */
export function KeyOf({ command }: { readonly command: CommandId }) {
  const key = useKeyOf(command)
  return key === '' ? null : <KeyCap>{key}</KeyCap>
}

/** The first key of a command as it is displayed; empty if the command has no key. */
export function useKeyOf(command: CommandId): string {
  return useAppState(({ settings }) => shownKeyOf(command, settings))
}

/** As `useKeyOf`, for a sentence that is said once. */
export function shownKeyOf(command: CommandId, { keys }: Pick<Settings, 'keys'>): string {
  const key = keysOf(command, keys)[0]
  return key === undefined ? '' : shownKey(key, isMac)
}

/** The title of a control with the key of its command: "Source card (Ctrl I)". */
export function useTitleOf(command: CommandId, label: string): string {
  const key = useKeyOf(command)
  return key === '' ? label : `${label} (${key})`
}

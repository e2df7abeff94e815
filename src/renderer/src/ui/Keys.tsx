import { type CommandId, commandOf } from '#shared/commands/commands.ts'
import { shownKey } from '#shared/commands/keys.ts'
import { isMac } from '../app/platform.ts'

/** The first key of a command, as a key cap; nothing when it has none. */
export function KeyOf({ command }: { readonly command: CommandId }) {
  const key = commandOf(command).keys[0]
  return key === undefined ? null : <KeyCap>{shownKey(key, isMac)}</KeyCap>
}

export function KeyCap({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>
}

import type { Command, KeyScope } from './command.ts'
import { everywhereCommands } from './everywhere-commands.ts'
import { readingCommands } from './reading-commands.ts'
import { screenCommands } from './screen-commands.ts'

/**
 * Every command of the app. Ids have the form `scope-or-thing.verb`. A missing handler is a type error where the command's scope is
 * mounted. Menus and lists show the commands in the order of the tables.
 */
export const commands = { ...everywhereCommands, ...readingCommands, ...screenCommands } as const

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

/** The command ids of one key scope, so that the code that mounts the scope must handle each of them. */
export type CommandIdOf<P extends KeyScope> = {
  [I in CommandId]: (typeof commands)[I]['scope'] extends P ? I : never
}[CommandId]

/** A command by its id, typed with all optional members. */
export function commandOf(id: CommandId): Command {
  return commands[id]
}

/** Whether an id from outside (native menu, settings) is the id of a command. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id)
}

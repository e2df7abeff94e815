import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'

/** Commands whose label holds every word of the query, in any order, best first: a label that begins with it leads. */
export function findCommands(query: string, canRun: (id: CommandId) => boolean): CommandId[] {
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  return commandIds
    .filter((id) => !commandOf(id).keyOnly && canRun(id))
    .filter((id) => words.every((word) => commandOf(id).label.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => rank(b, words) - rank(a, words))
}

function rank(id: CommandId, [first]: readonly string[]): number {
  return first !== undefined && commandOf(id).label.toLocaleLowerCase().startsWith(first) ? 1 : 0
}

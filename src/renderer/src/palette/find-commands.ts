import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { findByWords, folded, typedWords } from '#shared/search/match-words.ts'

/** Commands whose label holds every word of the query, in any order, best first: a label that begins with it leads. */
export function findCommands(query: string, canRun: (id: CommandId) => boolean): CommandId[] {
  const [first] = typedWords(query)
  const leads = (id: CommandId) => (first !== undefined && folded(commandOf(id).label).startsWith(first) ? 1 : 0)
  return findByWords(
    commandIds.filter((id) => !commandOf(id).keyOnly && canRun(id)),
    query,
    (id) => commandOf(id).label,
  ).toSorted((a, b) => leads(b) - leads(a))
}

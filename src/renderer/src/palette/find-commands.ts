import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { findByWords, folded, typedWords } from '#shared/search/match-words.ts'

/** Finds commands whose label contains every word of the query, in any order. Labels that begin with the query come first. */
export function findCommands(query: string, canRun: (id: CommandId) => boolean): CommandId[] {
  const [first] = typedWords(query)
  const leads = (id: CommandId) => (first !== undefined && folded(commandOf(id).label).startsWith(first) ? 1 : 0)
  return findByWords(
    commandIds.filter((id) => !commandOf(id).keyOnly && canRun(id)),
    query,
    (id) => commandOf(id).label,
  ).toSorted((a, b) => leads(b) - leads(a))
}

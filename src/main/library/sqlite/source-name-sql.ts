import { firstWords, firstWordsWithin } from '#shared/sources/source-name.ts'

/** SQL for the first words of a source without a title; empty where it has one. Needs a row of `source`. */
export const firstWordsSql = `CASE WHEN source.title<>'' THEN '' ELSE first_words(coalesce((
  SELECT substr(named.text, 1, ${firstWordsWithin}) FROM revision AS named WHERE named.source=source.id ORDER BY named.deleted_at IS NOT NULL, named.id DESC LIMIT 1), '')) END`

/** SQL for the name of a source, as `sourceName` says it. Needs a row of `source`. */
export const sourceNameSql = `coalesce(nullif(source.title, ''), nullif(${firstWordsSql}, ''), nullif(source.file_name, ''), 'Untitled source')`

/** The functions that statements of ours may call. The schema names none of them. */
export const sqlFunctions = { first_words: (start: unknown) => firstWords(String(start)) } as const

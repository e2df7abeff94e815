import type { Output } from '#shared/contract/contract.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import type { MenuEntry } from '../../../core/app-state.ts'
import { holdKeys } from '../../../core/keyboard/hold-keys.ts'
import { strings } from '../strings.tsx'

/** The file that a first briefing starts from. */
const firstTemplate = 'key-judgements-note.json'

type Listed = Output<'listTemplates'>['templates'][number]
type Point = { readonly x: number; readonly y: number }

/** Templates as they are offered: the one that was used last comes first. */
export function lastUsedFirst<T extends Pick<Listed, 'file'>>(templates: readonly T[], used: string): readonly T[] {
  return [...templates.filter(({ file }) => file === used), ...templates.filter(({ file }) => file !== used)]
}

/** Opens a menu of all templates, with what each is for. What cannot be used is named at its end, and leads to the folder. */
export async function openTemplateMenu(app: App, label: string, at: Point, run: (file: string) => void): Promise<void> {
  const { client, state } = app
  const release = holdKeys()
  const found = await client.query('listTemplates', {}).finally(release)
  if (!found) return
  const { settings, openDialog } = state.getState()
  const show = () => void showFolder(app)
  openDialog({
    kind: 'menu',
    label,
    at,
    items: [
      ...lastUsedFirst(found.templates, settings.template).map(({ file, name, description, isOwn }): MenuEntry => ({
        label: name,
        detail: description || (isOwn ? strings.templates.own : ''),
        run: () => run(file),
      })),
      null,
      ...found.refused.map(({ file, message }): MenuEntry => ({ label: file, detail: message, run: show })),
      { label: strings.templates.show, run: show },
    ],
  })
}

/**
 * Reads the template of a file, or the one that was used last; one of the user's that is gone by now gives way to the first. Remembers it as
 * used, and chooses the paper that it asks for.
 */
export async function takeTemplate({ client, state }: App, file?: string): Promise<Template | null> {
  const { template: used } = state.getState().settings
  const last = file === undefined && used !== '' ? await client.tryQuery('openTemplate', { file: used }) : null
  const taken = last?.ok ? { file: used, template: last.value } : await read(file ?? firstTemplate)
  if (!taken) return null
  const { paper } = taken.template
  await client.tryCall('updateSettings', { template: taken.file, ...(paper !== null && { paper }) })
  return taken.template

  async function read(wanted: string) {
    const template = await client.query('openTemplate', { file: wanted })
    return template && { file: wanted, template }
  }
}

/** Has a briefing follow a template, and offers undo. */
export async function applyTemplate(app: App, briefing: Id, file: string): Promise<void> {
  if (!(await app.flushers.flushAll())) return
  const template = await takeTemplate(app, file)
  if (template)
    await app.client.mutate('useTemplate', { id: briefing, template }, strings.templates.used(template.name))
}

/** Shows the folder of the user's own templates. */
export async function showFolder({ client }: App): Promise<void> {
  await client.call('showTemplates', {})
}

import type { Id } from '#shared/model/id.ts'
import { scaleOf } from '#shared/standards/scale-file.ts'
import type { ScaleFile } from '#shared/standards/scale-file-schema.ts'
import type { App } from '../../../core/app-context.ts'
import type { MenuEntry } from '../../../core/app-state.ts'
import { holdKeys } from '../../../core/keyboard/hold-keys.ts'
import { strings } from '../strings.tsx'

/**
 * Opens a menu of the likelihood scales that a briefing can use: ICD 203 (null), the user's own, and the one that it has, which may have come
 * with the library, if it can be read. What cannot be used is named at its end, and leads to the folder.
 */
export async function openScaleMenu(
  app: App,
  briefing: Id,
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const { client, state } = app
  const release = holdKeys()
  const read = Promise.all([client.query('listScales', {}), client.query('readBriefing', { id: briefing })])
  const [found, view] = await read.finally(release)
  if (!found || !view) return
  const inUse = scaleOf(view.scale)
  const show = () => void client.call('showScales', {})
  const own = view.scale === 'unreadable' ? null : view.scale
  // Equal files are one scale.
  const scales = new Map([null, own, ...found.scales].map((file) => [scaleOf(file), file]))
  state.getState().openDialog({
    kind: 'menu',
    label: strings.scales.menu,
    at,
    items: [
      ...[...scales].map(([scale, file]): MenuEntry => ({
        label: scale.label,
        detail: strings.scales.terms(scale.rows[0] ?? [], scale === inUse),
        run: () => void chooseScale(app, briefing, file),
      })),
      null,
      ...found.refused.map(({ file, message }): MenuEntry => ({ label: file, detail: message, run: show })),
      { label: strings.scales.open, run: () => void chooseFile(app, briefing) },
      { label: strings.scales.show, run: show },
    ],
  })
}

/** Asks for a file, keeps a copy of it among the user's own, and has the briefing use it. */
async function chooseFile(app: App, briefing: Id): Promise<void> {
  const scale = await app.client.call('addScale', {})
  if (scale) await chooseScale(app, briefing, scale)
}

/** Has a briefing use a scale, and offers undo. */
async function chooseScale(app: App, briefing: Id, scale: ScaleFile | null): Promise<void> {
  if (!(await app.flushers.flushAll())) return
  await app.client.mutate('useScale', { id: briefing, scale }, strings.scales.used(scaleOf(scale).label))
}

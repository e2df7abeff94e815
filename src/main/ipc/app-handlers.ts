import { existsSync } from 'node:fs'
import { dialog, shell, type BrowserWindow } from 'electron'
import type { Handlers, AppMethodName } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { exportPdf } from '../export/export-pdf.ts'
import { exportTable } from '../export/export-table.ts'
import type { Export, Exporter } from '../export/exporter.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import { formats } from '#shared/imports/formats.ts'
import type { Given } from '../import/files-to-import.ts'
import type { Importer } from '../import/importer.ts'
import type { GivenFiles } from '../given/given-files.ts'
import { openChromiumLicences, readLicences } from '../licences/licences.ts'
import { chooseMoved, chooseNew, chooseOpen } from '../libraries/choose-library.ts'
import { createLinkOpener } from '../links/open-link.ts'
import type { Libraries } from '../libraries/libraries.ts'
import type { Log } from '../log/log-file.ts'
import type { Dictionaries } from '../spelling/dictionaries.ts'
import type { SettingsFile } from '../settings/settings-file.ts'

/** The handlers of the methods that main answers itself: files, dialogs, windows, settings. */
export function createAppHandlers(parts: {
  readonly window: () => BrowserWindow
  readonly libraries: Libraries
  readonly settings: SettingsFile
  readonly log: Log
  readonly exporter: Exporter
  /** The folder of files that ship with the app: samples, data. */
  readonly resources: string
  /** The path of the list of licences, which the build wrote. */
  readonly licences: string
  readonly userData: string
  /** The path that the dialog for a new library proposes. */
  readonly newLibraryPath: () => Promise<string>
  readonly given: GivenFiles
  readonly importer: Importer
  readonly dictionaries: Dictionaries
  readonly alive: (to: 'drawn' | 'ping' | 'closing' | 'staying') => void
  readonly onSettings: () => void
  readonly onMenuState: (state: { readonly enabled: readonly string[]; readonly checked: readonly string[] }) => void
}): Handlers<AppMethodName> {
  const { libraries, settings, log } = parts
  /** Paths that were exported. A window may show only these files in their folder, and learns nothing about others. */
  const exported = new Set<string>()
  const exporting = new Set<Export>()
  const openLink = createLinkOpener()
  return {
    getSettings: () => ok(settings.get().settings),
    updateSettings: (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      settings.update((now) => ({ ...now, settings: { ...now.settings, ...given } }))
      parts.onSettings()
      return ok(settings.get().settings)
    },
    listRecentLibraries: async () => ok(await libraries.recent()),
    readLibraryProblem: async () => ok(await libraries.problem()),
    newLibrary: async ({ first }) =>
      first === undefined
        ? chooseNew(libraries, await parts.newLibraryPath(), parts.window())
        : libraries.makeFirst(first),
    openLibrary: ({ recent }) =>
      recent === undefined ? chooseOpen(libraries, parts.window()) : libraries.openRecent(recent),
    locateLibrary: ({ path }) => chooseMoved(libraries, path, parts.window()),
    listBackups: ({ path }) => libraries.listBackups(path),
    restoreBackup: ({ path, backup }) => libraries.openRecent(path, { restoreFrom: backup }),
    openGivenLibrary: async ({ id }) => {
      const given = parts.given.takeLibrary(id)
      return given ? libraries.openGiven(given) : ok(null)
    },
    openRescuedCopy: () => libraries.openRescued(),
    takeOverLibrary: ({ force }) => libraries.takeOver(force),
    openExample: async () => (await import('../libraries/example.ts')).openExample(libraries, parts),
    chooseAndImport: async ({ folder = false }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parts.window(), {
        title: folder ? 'Add a folder of sources' : 'Add sources',
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
        filters: [
          { name: 'Sources', extensions: [...Object.values(formats).flatMap(({ endings }) => endings), 'zip'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? ok(null) : parts.importer.importAll(filePaths.map((path) => ({ path })))
    },
    importGiven: async ({ id }) => {
      const paths = parts.given.takeTexts(id)
      return paths.length === 0 ? ok(null) : parts.importer.importAll(paths.map((path) => ({ path })))
    },
    importFiles: ({ files }) => parts.importer.importAll(files as readonly Given[]),
    importRich: ({ html }) =>
      parts.importer.importOne({ name: '', bytes: new TextEncoder().encode(html), format: 'clipboard' }),
    unlockImported: ({ id, key, password }) => parts.importer.tryAgain(id, key, password),
    importAttachments: ({ source }) => parts.importer.importAttachments(source),
    saveOriginal: async ({ source }) =>
      (await import('../import/save-original.ts')).saveOriginal(libraries.current(), source, parts.window()),
    drawPage: (input) => parts.importer.drawPage(input),
    controlImport: ({ id, to }) => {
      parts.importer.control(id, to)
      return ok(null)
    },
    exportPdf: async (input) => {
      const one = parts.exporter.take(input)
      exporting.add(one)
      const written = await exportPdf(one, parts.window()).finally(() => exporting.delete(one))
      if (written.ok && written.value) exported.add(written.value.path)
      return written
    },
    cancelExport: () => {
      for (const one of exporting) one.cancel()
      return ok(null)
    },
    prepareExport: (input) => parts.exporter.prepare(input),
    composeSections: async ({ briefing }) =>
      (await import('../export/compose-sections.ts')).composeSections(libraries.current(), briefing),
    listTemplates: async () => {
      const { listTemplates, templatesFolder } = await import('../templates/templates.ts')
      return ok(await listTemplates(templatesFolder(parts.userData)))
    },
    openTemplate: async (input) => {
      const { openTemplate, templatesFolder } = await import('../templates/templates.ts')
      return openTemplate(templatesFolder(parts.userData), input)
    },
    saveTemplate: async (input) => {
      const { saveTemplate, templatesFolder } = await import('../templates/templates.ts')
      return saveTemplate(templatesFolder(parts.userData), libraries.current(), input)
    },
    showTemplates: async () => {
      const { templatesFolder } = await import('../templates/templates.ts')
      return showOwnFiles(templatesFolder(parts.userData))
    },
    listScales: async () => {
      const { listScales, scalesFolder } = await import('../scales/scales.ts')
      return ok(await listScales(scalesFolder(parts.userData)))
    },
    addScale: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parts.window(), {
        title: 'Open a likelihood scale',
        properties: ['openFile'],
        filters: [
          { name: 'Likelihood scale', extensions: ['json'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return ok(null)
      const { addScale, scalesFolder } = await import('../scales/scales.ts')
      return addScale(scalesFolder(parts.userData), path)
    },
    showScales: async () => {
      const { scalesFolder } = await import('../scales/scales.ts')
      return showOwnFiles(scalesFolder(parts.userData))
    },
    exportTable: (input) => exportTable(input, parts.window()),
    showInFolder: ({ path }) => {
      if (!exported.has(path))
        return fail('bad-input', 'Only a briefing that was exported just now can be shown in its folder.')
      if (!existsSync(path)) return fail('not-found', 'That file is no longer where it was.')
      shell.showItemInFolder(path)
      return ok(null)
    },
    findMisspelled: ({ language, words }) => parts.dictionaries.ask(language, { misspelled: words }),
    suggestSpellings: ({ language, word }) => parts.dictionaries.ask(language, { like: word }),
    readLicences: () => readLicences(parts.licences),
    openChromiumLicences,
    editText: ({ command }) => {
      parts.window().webContents[command]()
      return ok(null)
    },
    openLink: ({ url }) => openLink(url, { library: libraries.current(), window: parts.window() }),
    reportError: ({ name, places }) => {
      log.write('renderer-error', { name, place: places.join(' ') })
      return ok(null)
    },
    alive: ({ to }) => {
      if (to === 'hears') parts.given.heard()
      else parts.alive(to)
      return ok(null)
    },
    menuState: (state) => {
      parts.onMenuState(state)
      return ok(null)
    },
  }
}

/** Shows a folder of the user's files in the system's file manager. It is made first, since it is not there while nobody has such a file. */
async function showOwnFiles(folder: string): Promise<Result<null>> {
  const problem = await ensureFolder(folder).then(
    () => shell.openPath(folder),
    () => 'not made',
  )
  return problem === '' ? ok(null) : fail('unreadable', `The folder “${folder}” could not be shown.`)
}

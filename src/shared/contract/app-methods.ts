import { z } from 'zod'
import { papers } from '../briefing/briefing-view.ts'
import { errorNames, mostPlaces, placePattern } from '../failures/error-facts.ts'
import {
  libraryBackupSchema,
  libraryInfoSchema,
  libraryProblemSchema,
  recentLibrarySchema,
} from '../library/library-view.ts'
import { licenceSchema } from '../licences/licence-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { settingsSchema, settingsPatchSchema } from '../settings/settings-schema.ts'
import { importOutcomeSchema } from '../sources/import-outcome.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const pathSchema = z.string().max(4096)
const done = z.null()

/** The methods that the main process answers itself: files, dialogs, windows, settings. */
export const appMethods = {
  getSettings: method(nothing, settingsSchema),
  updateSettings: method(settingsPatchSchema, settingsSchema),
  /** Libraries that were opened before, the last one first; those that are missing now, too. */
  listRecentLibraries: method(nothing, z.array(recentLibrarySchema)),
  /** Why no library is open; null where one is. Answers once the first one was opened, or could not be. */
  readLibraryProblem: method(nothing, libraryProblemSchema.nullable()),
  /** Asks for a place and makes an empty library there; null when the person cancelled. `first`: the first library, where no place is asked for. */
  newLibrary: method(
    z.strictObject({ first: z.enum(['documents', 'own-folder']).optional() }),
    libraryInfoSchema.nullable(),
  ),
  /** Asks for a file, or opens a recent one by its path; null when the person cancelled. */
  openLibrary: method(z.strictObject({ recent: pathSchema.optional() }), libraryInfoSchema.nullable()),
  /** Asks where a library is that was opened before and is not there any more, and opens it; null when the person cancelled. */
  locateLibrary: method(z.strictObject({ path: pathSchema }), libraryInfoSchema.nullable()),
  /** The backups beside a library that was opened before, the newest first, with what each holds. */
  listBackups: method(z.strictObject({ path: pathSchema }), z.array(libraryBackupSchema)),
  /** Puts one of these backups in the place of the library and opens it; a file that is there is set aside, and kept. */
  restoreBackup: method(z.strictObject({ path: pathSchema, backup: pathSchema }), libraryInfoSchema),
  /** Opens the library anew that can only be read here. `force`: also from another Attaché that has it open to write; the person was told what that means. */
  takeOverLibrary: method(z.strictObject({ force: z.boolean() }), libraryInfoSchema),
  /** Opens the copy that was written when the file of the open library was no longer in its place. */
  openRescuedCopy: method(nothing, libraryInfoSchema),
  /** Opens the library among the files that the system gave to the app (`filesGiven`); null where that was done before. */
  openGivenLibrary: method(z.strictObject({ id: z.int() }), libraryInfoSchema.nullable()),
  /** The finished example, in a library of its own that can be thrown away. */
  openExample: method(nothing, libraryInfoSchema),
  /** Asks for text files and imports each that can be; null when the person cancelled. */
  chooseAndImport: method(nothing, importOutcomeSchema.nullable()),
  /** Imports the texts among the files that the system gave to the app; null where that was done before. */
  importGiven: method(z.strictObject({ id: z.int() }), importOutcomeSchema.nullable()),
  /** Asks where, and writes the briefing as a PDF there; null when the person cancelled. */
  exportPdf: method(
    z.strictObject({ briefing: idSchema, paper: z.enum(papers) }),
    z.strictObject({ path: z.string(), pages: z.int() }).nullable(),
  ),
  /** The person is about to export this: it is printed ahead if nothing stands in its way. */
  prepareExport: method(z.strictObject({ briefing: idSchema, paper: z.enum(papers) }), done),
  /** Asks where, and writes a register's rows as comma-separated values there; `name` is what the file is called at first. Null when the person cancelled. */
  exportTable: method(
    z.strictObject({ name: z.string().max(1000), csv: z.string().max(100_000_000) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
  /** Shows a briefing that was exported since the app started in the system's file manager; no other file. */
  showInFolder: method(z.strictObject({ path: z.string().max(4096) }), done),
  /** Opens an http(s) link that is stored in the library in the system's browser, if the person says so when main asks them. */
  openLink: method(z.strictObject({ url: z.string().max(4096) }), done),
  /** The terms of all that the app is made of, but Chromium's. */
  readLicences: method(nothing, z.array(licenceSchema)),
  /** Shows the file of Chromium's own licences, which ships beside the app, in the system's browser. */
  openChromiumLicences: method(nothing, done),
  /** A bug in the renderer: logged by its class and its places in our code, without content. */
  reportError: method(
    z.strictObject({ name: z.enum(errorNames), places: z.array(z.string().regex(placePattern)).max(mostPlaces) }),
    done,
  ),
  /** A sign of life: the window hears what is told, is drawn, answers a ping, or has committed what was half typed before it closes, or could not and stays. */
  alive: method(z.strictObject({ to: z.enum(['hears', 'drawn', 'ping', 'closing', 'staying']) }), done),
  /** Which commands are enabled and which are ticked now, so that the native menu says the same. */
  menuState: method(
    z.strictObject({ enabled: z.array(z.string().max(100)).max(500), checked: z.array(z.string().max(100)).max(500) }),
    done,
  ),
} as const

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { dialog, type BrowserWindow, type Dialog } from 'electron'

/** What the save dialog asks for. */
type WhatToWrite = {
  readonly title: string
  /** The name that the dialog proposes: a file name or a whole path. */
  readonly proposed: string
  readonly ending: 'pdf' | 'csv'
  /** The name of the file type, shown in the dialog. */
  readonly kind: string
}

type Asks = Pick<Dialog, 'showSaveDialog' | 'showMessageBox'>

/**
 * Asks where to write a file. Returns null if the user cancels.
 * Linux returns the name as typed, and asks before replacing a file only if told to. So the ending is added here; if a
 * file of that longer name exists, the system has not asked about it, and this function does.
 */
export async function choosePlace(
  window: BrowserWindow,
  { title, proposed, ending, kind }: WhatToWrite,
  asks: Asks = dialog,
): Promise<string | null> {
  const { canceled, filePath } = await asks.showSaveDialog(window, {
    title,
    defaultPath: proposed,
    filters: [{ name: kind, extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || !filePath) return null
  const path = withEnding(filePath, `.${ending}`)
  if (path === filePath || !existsSync(path)) return path
  const { response } = await asks.showMessageBox(window, {
    type: 'question',
    message: `Replace “${basename(path)}”?`,
    detail: 'There is a file of that name in this folder already. What is in it would be lost.',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) return path
  return choosePlace(window, { title, proposed: path, ending, kind }, asks)
}

/** Adds the ending to a path that lacks it. The `.2` of `v1.2` is no file type, so that name gets the ending too. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { dialog, type BrowserWindow, type Dialog } from 'electron'

/** What is to be written, and under which name at first. */
type WhatToWrite = {
  readonly title: string
  /** A file name, or a whole path. */
  readonly proposed: string
  readonly ending: 'pdf' | 'csv'
  /** What the ending means, for the dialog. */
  readonly kind: string
}

type Asks = Pick<Dialog, 'showSaveDialog' | 'showMessageBox'>

/**
 * Asks where a file is to be written; null when the person left. Linux gives out the name as it was typed, and asks before a file is replaced
 * only if it is told to. So the ending is added here, and where a file of that longer name is there already, nobody was asked: we do.
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

/** A path with its ending, which is added where it is missing: `v1.2` ends in nothing that says what it is. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}

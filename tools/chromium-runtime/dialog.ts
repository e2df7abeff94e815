import { spawn } from 'node:child_process'
import { BrowserWindow } from './browser-window.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { say } from './runtime.ts'

type Options = {
  title?: string
  defaultPath?: string
  message?: string
  detail?: string
  buttons?: string[]
  cancelId?: number
  defaultId?: number
  properties?: string[]
}

/** Electron accepts a parent window as the first argument. */
function optionsOf(args: readonly unknown[]): Options {
  return (args.at(-1) ?? {}) as Options
}

/**
 * A system dialog takes the focus from the window behind it and gives it back, whether or not that window is named as its parent
 * (`docs/api/dialog.md`: it is modal to the parent; `docs/api/browser-window.md`: `blur`, `focus`).
 */
async function inFront<T>(show: () => Promise<T>): Promise<T> {
  const window = BrowserWindow.getFocusedWindow()
  window?.blur()
  try {
    return await show()
  } finally {
    if (BrowserWindow.getFocusedWindow() === null) window?.focus()
  }
}

/** Asks the person with zenity if there is a display. Without a display or zenity nobody can be asked. Null means cancelled. */
function zenity(words: readonly string[]): Promise<string | null> {
  return inFront(() => askZenity(words))
}

function askZenity(words: readonly string[]): Promise<string | null> {
  if (!(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)) {
    say('there is no display to show a dialog on, so dialogs count as cancelled')
    return Promise.resolve(null)
  }
  return new Promise((resolve) => {
    const child = spawn('zenity', words, { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString()
    })
    child.on('error', () => {
      say('dialogs need the program zenity here, so they count as cancelled')
      resolve(null)
    })
    child.on('close', (code) => resolve(code === 0 ? out.replace(/\n$/, '') : null))
  })
}

const titled = ({ title, defaultPath }: Options): string[] => [
  ...(title ? [`--title=${title}`] : []),
  ...(defaultPath ? [`--filename=${defaultPath}`] : []),
]

export const dialog = refuseUnknown('dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    const options = optionsOf(args)
    const flags = [
      ...(options.properties?.includes('openDirectory') ? ['--directory'] : []),
      ...(options.properties?.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
    ]
    const chosen = await zenity(['--file-selection', ...titled(options), ...flags])
    return { canceled: chosen === null, filePaths: chosen === null ? [] : chosen.split('\n') }
  },
  showSaveDialog: async (...args: unknown[]) => {
    const options = optionsOf(args)
    const asks = options.properties?.includes('showOverwriteConfirmation') ? ['--confirm-overwrite'] : []
    const chosen = await zenity(['--file-selection', '--save', ...asks, ...titled(options)])
    return { canceled: chosen === null, filePath: chosen ?? '' }
  },
  showMessageBox: async (...args: unknown[]) => {
    const { message = '', detail = '', title, buttons = ['OK'], cancelId, defaultId = 0 } = optionsOf(args)
    const cancel =
      cancelId ??
      Math.max(
        0,
        buttons.findIndex((label) => /^(cancel|no)$/i.test(label)),
      )
    // zenity has two buttons: the cancelling one, and the default or else the first other one.
    const ok =
      defaultId === cancel
        ? Math.max(
            0,
            buttons.findIndex((_label, index) => index !== cancel),
          )
        : defaultId
    const chosen = await zenity([
      '--question',
      `--text=${message}\n${detail}`,
      '--no-markup',
      ...(title ? [`--title=${title}`] : []),
      `--ok-label=${buttons[ok] ?? 'OK'}`,
      ...(buttons.length > 1 ? [`--cancel-label=${buttons[cancel] ?? 'Cancel'}`] : []),
      ...(defaultId === cancel ? ['--default-cancel'] : []),
    ])
    return { response: chosen === null ? cancel : ok, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}\n${content}\n`)
    if (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
      void zenity(['--error', `--title=${title}`, `--text=${content}`, '--no-markup'])
  },
})

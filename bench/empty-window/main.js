import { app, BrowserWindow } from 'electron'

/** The least work of any app on this runtime: one window with one word in it. */
app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true, partition: 'empty' } })
  window.loadURL('data:text/html,<p class="block">Word</p>')
})
app.on('window-all-closed', () => app.quit())

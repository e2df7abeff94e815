import { expect, it } from 'vitest'
import { syncedBy } from './synced-folder.ts'

it.each([
  ['C:\\Users\\me\\OneDrive\\Documents', 'OneDrive'],
  ['C:\\Users\\me\\OneDrive - Contoso\\Dokumente', 'OneDrive'],
  ['/Users/me/Library/CloudStorage/OneDrive-Contoso/Documents', 'OneDrive'],
  ['/Users/me/Library/Mobile Documents/com~apple~CloudDocs/Documents', 'iCloud Drive'],
  ['C:\\Users\\me\\iCloudDrive\\Documents', 'iCloud Drive'],
  ['/home/me/Dropbox/Documents', 'Dropbox'],
  ['C:\\Users\\me\\Dropbox (Personal)\\Documents', 'Dropbox'],
  ['/Users/me/Contoso Dropbox/Documents', 'Dropbox'],
  ['/Users/me/Library/CloudStorage/Dropbox-Contoso', 'Dropbox'],
  ['/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive', 'Google Drive'],
  ['G:\\Google Drive\\Documents', 'Google Drive'],
])('%s is synced by %s', (folder, service) => {
  expect(syncedBy(folder, {})).toBe(service)
})

it.each([
  '/home/me/Documents',
  'C:\\Users\\me\\Documents',
  '/home/me/My OneDrive notes/Documents',
  '/home/onedriver/Documents',
  '/home/me/dropboxes/Documents',
])('%s is not known to be synced', (folder) => {
  expect(syncedBy(folder, {})).toBeNull()
})

it('knows a folder with a name of its own by the environment', () => {
  const environment = { OneDriveCommercial: 'D:\\Work\\Cloud', OneDrive: 'D:\\Work\\Cloud' }
  expect(syncedBy('D:\\work\\Cloud\\Documents', environment)).toBe('OneDrive')
  expect(syncedBy('D:\\Work\\Cloud', environment)).toBe('OneDrive')
  for (const folder of ['D:\\Work\\Clouds\\Documents', 'E:\\Work\\Cloud', '/home/me/Documents'])
    expect(syncedBy(folder, environment)).toBeNull()
  expect(syncedBy('/home/me/Documents', { OneDrive: '' })).toBeNull()
})

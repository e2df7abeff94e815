import { expect, it } from 'vitest'
import config from '../../../electron-builder.config.ts'
import { sayAppId } from './app-id.ts'

function said(platform: NodeJS.Platform, isPackaged = true): string[] {
  const ids: string[] = []
  sayAppId({ isPackaged, setAppUserModelId: (id) => void ids.push(id) }, platform)
  return ids
}

it('an installed app says on Windows the id that its installer gives the shortcut', () => {
  expect(said('win32')).toEqual([config.appId])
  expect([said('win32', false), said('linux'), said('darwin')]).toEqual([[], [], []])
})

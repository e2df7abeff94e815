import { expect, it } from 'vitest'
import { dropEmptySigning } from './signing.ts'

it('secrets that a repository does not have sign nothing', () => {
  const environment = {
    CSC_LINK: '',
    CSC_KEY_PASSWORD: ' ',
    APPLE_API_KEY: '',
    APPLE_TEAM_ID: 'T',
    WIN_CSC_LINK: 'a.p12',
    OTHER: '',
  }
  dropEmptySigning(environment)
  expect(environment).toEqual({ APPLE_TEAM_ID: 'T', WIN_CSC_LINK: 'a.p12', OTHER: '' })
})

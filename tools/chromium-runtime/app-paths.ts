import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The directories that Electron's `app.getPath` names, as Linux desktops have them. */
export function usualPath(name: string, userData: string): string | null {
  const home = homedir()
  const config = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return config
    case 'userData':
    case 'sessionData':
      return userData
    case 'temp':
      return tmpdir()
    case 'logs':
      return join(userData, 'logs')
    case 'crashDumps':
      return join(userData, 'Crashpad')
    case 'documents':
    case 'downloads':
    case 'desktop':
    case 'music':
    case 'pictures':
    case 'videos':
      return userFolder(name, home, config)
    default:
      return null
  }
}

function userFolder(name: string, home: string, config: string): string {
  const key = {
    documents: 'DOCUMENTS',
    downloads: 'DOWNLOAD',
    desktop: 'DESKTOP',
    music: 'MUSIC',
    pictures: 'PICTURES',
    videos: 'VIDEOS',
  }[name]
  const usual = join(home, `${name[0]?.toUpperCase()}${name.slice(1)}`)
  try {
    const line = readFileSync(join(config, 'user-dirs.dirs'), 'utf8').match(new RegExp(`^XDG_${key}_DIR="(.*)"`, 'm'))
    return line?.[1]?.replace('$HOME', home) ?? usual
  } catch {
    return usual
  }
}

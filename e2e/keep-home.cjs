const { isAbsolute, join, relative } = require('node:path')
const { app, dialog } = require('electron')

/**
 * Loaded before the app's main process (`electron -r`). Puts all of the person's folders inside the home that a story created, whatever
 * the system and its environment say. Ends the app before it has read or written anything if that fails. A story must never reach the
 * library or the settings of the person who runs it.
 */
const home = process.env.ATTACHE_HOME
if (!home) refuse('it was started without a home')
const userData = process.env.ATTACHE_USER_DATA ?? join(home, 'data')
const places = {
  home,
  appData: join(home, '.config'),
  userData,
  sessionData: userData,
  documents: process.env.ATTACHE_DOCUMENTS ?? join(home, 'Documents'),
  desktop: join(home, 'Desktop'),
  downloads: join(home, 'Downloads'),
  music: join(home, 'Music'),
  pictures: join(home, 'Pictures'),
  videos: join(home, 'Videos'),
}
for (const [name, place] of Object.entries(places)) app.setPath(name, place)
for (const name of Object.keys(places)) {
  const from = relative(home, app.getPath(name))
  if (from.startsWith('..') || isAbsolute(from)) refuse(`its place for ${name} is ${app.getPath(name)}`)
}

// An error box would wait forever, because nobody closes it.
dialog.showErrorBox = (title, content) => void process.stderr.write(`${title}\n${content}\n`)

function refuse(why) {
  process.stderr.write(`This start is no story’s own: ${why}, which is not below ${home}.\n`)
  process.exit(78)
}

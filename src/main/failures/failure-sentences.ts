/** The message for a bug outside any call, so that no caller reports it. */
export const bugSentence =
  'Something went wrong inside Attaché. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.'

export const settingsUnwritten =
  'The settings could not be written, so what you change in them holds until Attaché ends. Your libraries are not touched.'

/**
 * The message if the app was started without Chromium's sandbox. An AppImage does so by itself where the system offers
 * no sandbox.
 */
export const noSandbox =
  'It would have run without the sandbox that keeps what is in your sources away from your computer. Where this system gives an AppImage none, install Attaché’s deb or rpm package instead: sudo apt install ./Attache-…-linux-amd64.deb. Your libraries are not touched.'

/** The message if Attaché could not start: what is safe, what to do. `folder` is the app's own data folder. */
export const startFailure = (folder: string): string =>
  `Something went wrong while Attaché started. Your libraries are not touched. Start it again; if it happens once more, the log in “${folder}” names the place.`

/** A bug that nobody waited for the answer of. */
export const bugSentence =
  'Something went wrong inside Attaché. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.'

export const settingsUnwritten =
  'The settings could not be written, so what you change in them holds until Attaché ends. Your libraries are not touched.'

/** The app was to run without Chromium's sandbox, which an AppImage asks for by itself where the system gives it none. */
export const noSandbox =
  'It would have run without the sandbox that keeps what is in your sources away from your computer. Where this system gives an AppImage none, install Attaché’s deb or rpm package instead: sudo apt install ./Attache-…-linux-amd64.deb. Your libraries are not touched.'

/** Attaché could not start, for the person: what is safe, what to do. `folder` is the app's own data folder. */
export const startFailure = (folder: string): string =>
  `Something went wrong while Attaché started. Your libraries are not touched. Start it again; if it happens once more, the log in “${folder}” names the place.`

const { app } = require('electron')

/** Passes a file to the app before it is ready, as macOS does for a double-clicked file. `ATTACHE_GIVEN` is its path. */
app.once('will-finish-launching', () => {
  app.emit('open-file', { preventDefault() {} }, process.env.ATTACHE_GIVEN)
})

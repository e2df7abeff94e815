const { app } = require('electron')

/** As macOS gives a file that was double-clicked to an app that it starts for it: before the app is ready. `ATTACHE_GIVEN` names it. */
app.once('will-finish-launching', () => {
  app.emit('open-file', { preventDefault() {} }, process.env.ATTACHE_GIVEN)
})

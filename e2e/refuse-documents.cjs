const { app } = require('electron')

/** A system that does not say where documents are, with the error that Electron then throws. */
const getPath = app.getPath.bind(app)
app.getPath = (name) => {
  if (name === 'documents') throw new Error("Failed to get 'documents' path")
  return getPath(name)
}

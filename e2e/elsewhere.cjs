const { dirname, join } = require('node:path')
const { app } = require('electron')

/** A system on which the person's folders are at fixed paths, whatever paths the app sets. */
app.setPath = () => {}
app.getPath = () => join(dirname(process.env.ATTACHE_HOME), 'elsewhere')

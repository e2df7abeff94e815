const { dirname, join } = require('node:path')
const { app } = require('electron')

/** A system on which a person's documents lie where they lie, whatever an app is told. */
app.setPath = () => {}
app.getPath = () => join(dirname(process.env.ATTACHE_HOME), 'elsewhere')

/** The folder that the fixture site is built into: `npm run test:fixture`. */
export const folder = 'dist-fixture'

/** The environment for scripts that work on the fixture site. */
export const env = { ...process.env, ERRATA_SITE: 'fixtures/site', SITE_FOLDER: folder }

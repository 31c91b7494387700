// Runs before the end-to-end tests: finds the browsers that they need, or installs them.
import { provideBrowsers } from './browser.mjs'

provideBrowsers()

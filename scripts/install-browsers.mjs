// Runs before the end-to-end tests: finds or installs the browsers that they need.
import { provideBrowsers } from './browser.mjs'

provideBrowsers()

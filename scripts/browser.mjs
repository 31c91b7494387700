// Finds or installs the browsers for the end-to-end tests: those on the machine, else Playwright's own, else the system's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, firefox } from 'playwright'

const chromiumBrowser = {
  name: 'Chromium',
  variable: 'ERRATA_CHROMIUM',
  own: chromium.executablePath(),
  playwrightName: 'chromium',
  systemPackage: 'chromium',
  onThisMachine: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

const firefoxBrowser = {
  name: 'Firefox',
  variable: 'ERRATA_FIREFOX',
  own: firefox.executablePath(),
  playwrightName: 'firefox',
  systemPackage: 'firefox-esr',
  onThisMachine: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

/** @returns {string} path of an executable; ends the process with a message if none can be found or installed */
export const findBrowser = () => find(chromiumBrowser)

/** Playwright drives its own Firefox by its own protocol, any other by WebDriver BiDi. */
const drivenBy = (executablePath) =>
  executablePath === firefoxBrowser.own ? { executablePath } : { executablePath, channel: 'moz-firefox' }

/** Finds both browsers of the end-to-end tests, or installs them; ends the process with a message if one can't be found or installed. */
export function provideBrowsers() {
  find(chromiumBrowser)
  find(firefoxBrowser)
}

/**
 * Finds the browsers on the machine and installs nothing, because tools that run no tests load the configuration of Playwright too.
 * @returns {{ chromium: string, firefox: { executablePath: string, channel?: string } }} paths that might not exist
 */
export const browsersHere = () => ({
  chromium: present(chromiumBrowser) ?? chromiumBrowser.own,
  firefox: drivenBy(present(firefoxBrowser) ?? firefoxBrowser.own),
})

function find(browser) {
  return present(browser) ?? installed(browser, playwrightsOwn) ?? installed(browser, systemPackage) ?? giveUp(browser)
}

const present = ({ variable, onThisMachine, own }) =>
  [process.env[variable], ...onThisMachine, own].find((path) => path && existsSync(path)) ?? null

function installed(browser, install) {
  install(browser)
  return present(browser)
}

function playwrightsOwn({ name, playwrightName }) {
  console.log(`${name} not found. Installing Playwright's …`)
  run('npx', ['playwright', 'install', playwrightName])
}

function systemPackage({ name, systemPackage }) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  console.log(`Installing the system's ${name} package …`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', systemPackage])
}

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    shell: process.platform === 'win32',
  })

function giveUp({ name, variable }) {
  console.error(`Install ${name}, or set ${variable} to its path: it wasn't found and couldn't be installed.`)
  process.exit(1)
}

/** What Playwright disables. It is repeated because Chromium reads only the last list of several. */
const disabledByPlaywright = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'BlockOriginHeaderModificationOnRedirect', 'AvoidCorsURLLoaderRestartOnRedirect', 'Translate', 'AutoDeElevate', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'] // prettier-ignore

/** Two pages behind the address bar of every window, which no test sees and which cost as much as the tested page. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Arguments that keep the browser off the network, spare it what no one sees, and let it run as root. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...disabledByPlaywright, ...addressBarPages].join()}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

// Finds a Chromium for the end-to-end tests, or installs one: what is on the machine, else Playwright's own, else the system's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const onThisMachine = [
  process.env.ERRATA_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @returns {string} path of an executable; ends the process with a clear message where none can be had */
export function findBrowser() {
  return present() ?? installed(playwrightsOwn) ?? installed(systemPackage) ?? giveUp()
}

const present = () => [...onThisMachine, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null

function installed(install) {
  install()
  return present()
}

function playwrightsOwn() {
  console.log('No Chromium found. Installing Playwright’s …')
  run('npx', ['playwright', 'install', 'chromium'])
}

function systemPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  console.log('Installing the system’s Chromium package …')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', 'chromium'])
}

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    shell: process.platform === 'win32',
  })

function giveUp() {
  console.error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or set ERRATA_CHROMIUM to its path.',
  )
  process.exit(1)
}

/** Arguments that keep the browser off the network, and let it run as root. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

import { readFileSync } from 'node:fs'
import { getDefaultSettings, mergeSettings } from 'cspell-lib'

/** American English, with the terms of the field. */
export const spelling = mergeSettings(await getDefaultSettings(), {
  language: 'en-US',
  allowCompoundWords: false,
  dictionaries: [
    'softwareTerms',
    'companies',
    'node',
    'npm',
    'typescript',
    'html',
    'css',
    'golang',
    'java',
    'ruby',
    'php',
    'rust',
    'k8s',
    'aws',
    'sql',
    'django',
    'docker',
    'dotnet',
    'csharp',
    'google',
    'git',
  ],
  words: readFileSync(new URL('words.txt', import.meta.url), 'utf8').split(/\s+/),
  ignoreRegExpList: [/https?:\/\/\S+/g, /\b[\w-]+(?:\.[\w-]+)+\b/g, /\b\w*[_/\\]\w*\b/g, /\b[a-z]+[A-Z]\w*\b/g],
})

import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import $RefParser from '@apidevtools/json-schema-ref-parser'
import type { Json } from '../engine/model.ts'
import { decode } from './decode.ts'
import { formOf, parseData, readData, readText } from './detect.ts'
import { InputError } from './input-error.ts'
import type { FoundErrors } from './model.ts'

/**
 * Reads a file, and the files that it refers to; nothing is asked of the network.
 * @param name the path as it is named to a person
 * @throws InputError where it cannot be read, or is not what its name says
 */
export async function loadFile(path: string, name: string): Promise<FoundErrors> {
  const text = decode(bytesOf(path, name), name)
  const form = formOf(name, text)
  if (form !== 'json' && form !== 'yaml') return readText(text, form, name)
  const data = parseData(text, form, name)
  return readData(refersToFiles(text) ? await bundled(data, path, name) : data, form, name)
}

function bytesOf(file: string, path: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new InputError({
      path,
      line: 1,
      what: code === 'ENOENT' ? 'There is no such file.' : "The file can't be read.",
      expected: 'a file with the errors of an API',
      found: code === 'EISDIR' ? 'a folder' : (code ?? String(error)),
      fix: 'Correct the path; it is taken from the folder in which the command is run.',
    })
  }
}

/** A reference to another file; one to an address on the network is left as it is. */
const refersToFiles = (text: string) => /["']?\$ref["']?\s*:\s*["']?(?!#|https?:)[^\s"'#{},]+/.test(text)

async function bundled(data: Json, file: string, path: string): Promise<Json> {
  try {
    const options = { resolve: { http: false as const }, dereference: { circular: true } }
    return (await $RefParser.bundle(pathToFileURL(file).href, data as object, options)) as Json
  } catch (error) {
    throw new InputError({
      path,
      line: 1,
      what: "A reference to another file can't be followed.",
      expected: 'the files that it refers to, at the paths that it names',
      found: (error instanceof Error ? error.message : String(error)).replaceAll('file://', '').replace(/\s+/g, ' '),
      fix: 'Get the whole folder of the description, or bundle it to one file first.',
    })
  }
}

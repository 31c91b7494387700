import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import $RefParser from '@apidevtools/json-schema-ref-parser'
import type { Json } from '../engine/model.ts'
import { decode } from './decode.ts'
import { formOf, parseData, readData, readText } from './detect.ts'
import { InputError } from './input-error.ts'
import type { FoundErrors } from './model.ts'

/**
 * Reads a file and the files that it refers to, without using the network.
 * @param name the path as shown to people
 * @throws InputError if it can't be read, or isn't what its name says
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
      what: code === 'ENOENT' ? "The file doesn't exist." : "The file can't be read.",
      expected: 'a file with the errors of an API',
      found: code === 'EISDIR' ? 'a folder' : (code ?? String(error)),
      fix: 'Correct the path. It is relative to the folder in which you run the command.',
    })
  }
}

/** A reference to another file; a reference to a network address is left unchanged. */
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
      expected: 'every referenced file at the path in the reference',
      found: (error instanceof Error ? error.message : String(error)).replaceAll('file://', '').replace(/\s+/g, ' '),
      fix: 'Copy the whole folder of the description, or bundle it into one file first.',
    })
  }
}

import ts from 'typescript'

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  erasableSyntaxOnly: true,
  types: [],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
}

const folder = '/client/'
const libraries = new Map<string, ts.SourceFile | undefined>()

/**
 * Compiles these files together in strict mode.
 * @param files text by name, in one virtual folder
 * @returns the compiler's errors; empty if there are none
 */
export function compile(files: Record<string, string>): string[] {
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile, directoryExists } = host
  const textOf = (path: string) => (path.startsWith(folder) ? files[path.slice(folder.length)] : undefined)
  host.directoryExists = (path) => `${path}/`.startsWith(folder) || directoryExists?.(path) === true
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path)
  host.readFile = (path) => textOf(path) ?? readFile(path)
  host.getSourceFile = (path, version) => {
    const text = textOf(path)
    if (text !== undefined) return ts.createSourceFile(path, text, version, true)
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, version))
    return libraries.get(path)
  }
  const roots = Object.keys(files).map((name) => folder + name)
  return ts
    .getPreEmitDiagnostics(ts.createProgram(roots, options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

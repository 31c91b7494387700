/** Makes the page of an API from a file that lists its errors, or prints what the page is missing from the file: `npm run -s import -- --help`. */
import { runImport } from '../src/import/command.ts'
import { siteRoot } from '../src/site/root.ts'

process.exitCode = await runImport(process.argv.slice(2), {
  root: siteRoot,
  // npm runs scripts in the project's folder, whatever the current folder.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
})

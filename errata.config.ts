import { defineConfig } from './src/config/define-config.ts'

export default defineConfig({
  name: 'Errata',
  tagline: 'The error reference that reads your error.',
})

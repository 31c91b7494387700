import { defineConfig } from './src/config/define-config.ts'

// docs/configuring.md describes each key.
export default defineConfig({
  name: 'Errata',
  tagline: 'The error reference that reads your error.',
  // The name with a proofreader's caret, which marks an omission. Outlines of IBM Plex Sans SemiBold (OFL).
  mark: '<svg viewBox="3 10 113 47"><path fill="currentColor" d="M22 36v5H3V13h19v5H9v7h11v4H9v7zm9-8v13h-5V20h5v4q1-4 6-4h1v5h-2q-5 0-5 3zm15 0v13h-5V20h5v4q1-4 6-4h1v5h-2q-5 0-5 3zm33 9v4h-3q-3 0-4-4-1 4.5-6 4.5-7 0-7-6 0-6.5 9-6.500h4v-1.500q0-3.8-4-3.8-3 0-5 2.700l-3-2.800q3-4 8-4 9 0 9 7.500V37zm-7-2v-3h-3q-4 0-4 2.6 0 3.2 3 3.2 4 0 4-2.800zm21 2v4h-4q-6 0-6-5V24h-3v-4h2q2 0 2-2v-4h4v6h5v4h-5v13zm22 0v4h-3q-3 0-4-4-1 4.5-6 4.5-7 0-7-6 0-6.5 9-6.500h4v-1.500q0-3.8-4-3.8-3 0-5 2.700l-3-2.800q3-4 8-4 9 0 9 7.500V37zm-7-2v-3h-3q-4 0-4 2.6 0 3.2 3 3.2 4 0 4-2.800z"></path><path fill="none" stroke="var(--brand)" stroke-width="4" stroke-linejoin="round" d="M46 55.5 56.5 45 67 55.5"></path></svg>',
  icon: 'public/favicon.svg',
  colors: {
    // Only the mark is red; the color doesn't say anything about an error.
    brand: { light: '#cf3d17', dark: '#ff7f5c' },
    accent: { light: '#2343c3', dark: '#a2b7ff' },
  },
  home: {
    title: 'Paste an error. See what it is, and whether to retry.',
    description:
      'Paste an error response. See what it is, what it means, and whether, when and how to retry. With error tables of several APIs.',
  },
  footer: {
    text: 'Errata is an error reference. It keeps what a source says apart from what Errata concludes from it, and marks its own conclusions as inferred.',
  },
})

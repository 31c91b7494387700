/**
 * React's JSX runtime for embedding pages: links open in a new tab, and a link without a known full address is rendered as its text.
 * See `jsxImportSource` in the documentation of React and TypeScript.
 */
import type { ElementType } from 'react'
import { Fragment, jsx as make, jsxs as makeWithChildren } from 'react/jsx-runtime'
import { linkInFile } from '../single/link-in-file.ts'

export { Fragment }

export const jsx: typeof make = (type, props, key) => make(type, asGuest(type, props), key)

export const jsxs: typeof makeWithChildren = (type, props, key) => makeWithChildren(type, asGuest(type, props), key)

const asGuest = (type: ElementType, props: unknown) =>
  type === 'a' ? linkInFile(props as { href?: string }, null) : props

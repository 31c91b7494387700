/**
 * React's JSX runtime for the single file: it changes links as `link-in-file.ts` says, so that the explorer doesn't have to. See `jsxImportSource` in the documentation of React and TypeScript.
 */
import type { ElementType } from 'react'
import { Fragment, jsx as make, jsxs as makeWithChildren } from 'react/jsx-runtime'
import { fileData } from './file-data.ts'
import { linkInFile } from './link-in-file.ts'

export { Fragment }

export const jsx: typeof make = (type, props, key) => make(type, asInFile(type, props), key)

export const jsxs: typeof makeWithChildren = (type, props, key) => makeWithChildren(type, asInFile(type, props), key)

const asInFile = (type: ElementType, props: unknown) =>
  type === 'a' ? linkInFile(props as { href?: string }, fileData().site) : props

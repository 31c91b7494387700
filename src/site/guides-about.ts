import { content } from './content.ts'

/** The guides about a page, as they say themselves, in their order. @param url site path of the page */
export const guidesAbout = (url: string) => content.guides.filter(({ about }) => about.includes(url))

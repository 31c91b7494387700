import { content } from './content.ts'

/** The guides whose front matter names this page in `about`, in their order. @param url the page's site path */
export const guidesAbout = (url: string) => content.guides.filter(({ about }) => about.includes(url))
